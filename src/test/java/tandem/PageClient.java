package tandem;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Asks a server for pages as the browser of somebody who is signed in, which sends back the cookies that it got, over one
 * connection, and for nothing else: for benchmarks.
 */
public final class PageClient {

    private final HttpClient client;
    private final String server;

    /** @param session the secret of a session, as its cookie holds it */
    public PageClient(String server, String session) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies(server, session))
                .build();
    }

    private static CookieManager cookies(String server, String session) {
        HttpCookie cookie = new HttpCookie("tandem", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        CookieManager cookies = new CookieManager();
        cookies.getCookieStore().add(URI.create(server), cookie);
        return cookies;
    }

    /** The bytes of a page that must be there. */
    public byte[] read(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "text/html")
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
