package tandem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks a server for pages as somebody who is signed in, over one connection, and for nothing else: for benchmarks. */
public final class PageClient {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String session;

    /** @param session the secret of a session, as its cookie holds it */
    public PageClient(String server, String session) {
        this.server = server;
        this.session = session;
    }

    /** The bytes of a page that must be there. */
    public byte[] read(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "text/html")
                .header("Cookie", "tandem=" + session)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many bytes came when the page was asked for so often. */
    public long read(String path, int times) {
        long bytes = 0;
        for (int time = 0; time < times; time++) {
            bytes += read(path).length;
        }
        return bytes;
    }
}
