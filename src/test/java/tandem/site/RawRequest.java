package tandem.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which a test sends what no browser and no client library would send. */
public final class RawRequest implements AutoCloseable {

    private static final byte[] END_OF_HEAD = bytes("\r\n\r\n");
    private static final int LONGEST_WAIT_MS = 20_000;

    private final Socket socket;

    public RawRequest(String address) {
        try {
            URI server = URI.create(address);
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(LONGEST_WAIT_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Sends these bytes (Latin-1) and reads one answer. */
    public Answer send(String request) {
        write(request);
        return read();
    }

    public void write(String request) {
        try {
            socket.getOutputStream().write(bytes(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer read() {
        try {
            List<String> head = Arrays.asList(readHead(socket.getInputStream()).split("\r\n", -1));
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            head.stream()
                    .skip(1)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split(": ?", 2))
                    .forEach(parts -> headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]));
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            String body = new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(head.get(0).split(" ", 3)[1]), headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readHead(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!endsWithBlankLine(head.toByteArray())) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection ended within an answer: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean endsWithBlankLine(byte[] read) {
        return read.length >= END_OF_HEAD.length
                && Arrays.equals(
                        read, read.length - END_OF_HEAD.length, read.length, END_OF_HEAD, 0, END_OF_HEAD.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Is gone without a farewell: the other side finds the connection reset. */
    public void breakOff() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
