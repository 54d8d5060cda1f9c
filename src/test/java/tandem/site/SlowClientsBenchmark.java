package tandem.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import reactor.core.publisher.Hooks;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.StoryServer;
import tandem.examples.Examples;

/**
 * Prints how long ordinary users wait (the slowest of a hundred) without and with 2,000 idle connections and 100 clients
 * that send a byte a second, in turns within one run, and asserts nothing. All of it on this machine, in about two minutes.
 * The process needs some 5,000 open files. Its name keeps it out of the ordinary tests; the README says how to run it.
 */
@StoryServer
@ActiveProfiles("examples")
class SlowClientsBenchmark {

    private static final int IDLE = 2000;
    private static final int SLOW = 100;
    private static final int USERS = 4;
    private static final int REQUESTS = 250;
    private static final int TURNS = 3;
    private static final Duration LONGEST_TURN = Duration.ofSeconds(25);
    private static final List<String> PAGES =
            List.of("/areas/E08000033", "/areas/E08000033/rounds", "/areas/E08000033/plan", "/who-can-see-what");
    private static final byte[] HEADERS = bytes("GET / HTTP/1.1", "Host: localhost", "X-Slow: ");
    private static final byte[] BODY = bytes(
            "POST /sign-in HTTP/1.1",
            "Host: localhost",
            "Content-Length: 1000",
            "Content-Type: application/x-www-form-urlencoded",
            "",
            "");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private Actors actors;

    @Autowired
    private Examples examples;

    @Test
    void ordinaryUsersBesideIdleAndSlowClients() throws Exception {
        Hooks.resetOnLastOperator();
        examples.planted().block(Duration.ofMinutes(2));
        String session = actors.session(Cast.councilLead()).text();
        users(session);
        users(session);
        List<Long> alone = new ArrayList<>();
        List<Long> beside = new ArrayList<>();
        int held = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            alone.addAll(users(session));
            try (Crowd crowd = Crowd.at(URI.create(actors.address()).getPort())) {
                beside.addAll(users(session));
                held += crowd.connected();
            }
        }
        System.out.printf(
                "Slow clients: %d idle and %d slow asked for, %d held on average; %d requests alone, %d beside them%n",
                IDLE, SLOW, held / TURNS, alone.size(), beside.size());
        System.out.printf(
                "Slow clients: median %.1f ms alone, %.1f ms beside them; p99 %.1f ms alone, %.1f ms beside them: %.2f times%n",
                millis(alone, 50),
                millis(beside, 50),
                millis(alone, 99),
                millis(beside, 99),
                millis(beside, 99) / millis(alone, 99));
    }

    @Test
    void slowClientsAreLeftBehind() throws Exception {
        try (Crowd crowd = Crowd.at(URI.create(actors.address()).getPort())) {
            int begun = crowd.connected();
            TimeUnit.SECONDS.sleep(70);
            System.out.printf("Slow clients: %d held at first, %d after 70 seconds%n", begun, crowd.connected());
        }
    }

    /** What some users wait for each page, in nanoseconds; as many as they get done in time. */
    private List<Long> users(String session) throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        try {
            long end = System.nanoTime() + LONGEST_TURN.toNanos();
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                all.add(users.submit(() -> user(session, end)));
            }
            List<Long> waited = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                waited.addAll(one.get());
            }
            return waited;
        } finally {
            users.shutdownNow();
        }
    }

    private List<Long> user(String session, long end) throws IOException, InterruptedException {
        List<Long> waited = new ArrayList<>();
        for (int i = 0; i < REQUESTS && System.nanoTime() < end; i++) {
            HttpRequest page = HttpRequest.newBuilder(URI.create(actors.address() + PAGES.get(i % PAGES.size())))
                    .header("Cookie", "tandem=" + session)
                    .header("Accept", "text/html")
                    .build();
            long start = System.nanoTime();
            int status =
                    client.send(page, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
            waited.add(System.nanoTime() - start);
            if (status != 200) {
                throw new IllegalStateException(page.uri() + " answered " + status);
            }
        }
        return waited;
    }

    private static byte[] bytes(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    private static double millis(List<Long> waited, int percent) {
        List<Long> sorted = new ArrayList<>(waited);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    /** Connections that say nothing, and some that say a byte a second. */
    private static final class Crowd implements AutoCloseable {

        private final List<SocketChannel> all = new ArrayList<>();
        private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor();

        static Crowd at(int port) throws IOException {
            Crowd crowd = new Crowd();
            InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            for (int i = 0; i < IDLE + SLOW; i++) {
                SocketChannel channel = SocketChannel.open(server);
                crowd.all.add(channel);
                if (i >= IDLE) {
                    channel.write(ByteBuffer.wrap(i % 2 == 0 ? HEADERS : BODY));
                }
                channel.configureBlocking(false);
            }
            var unused = crowd.seconds.scheduleAtFixedRate(crowd::sayAByte, 1, 1, TimeUnit.SECONDS);
            return crowd;
        }

        private void sayAByte() {
            all.subList(IDLE, IDLE + SLOW).forEach(Crowd::sayAByte);
        }

        /** Whether somebody still listens. */
        private static boolean sayAByte(SocketChannel channel) {
            try {
                return channel.write(ByteBuffer.wrap(new byte[] {'x'})) == 1;
            } catch (IOException gone) {
                return false;
            }
        }

        /** How many the server has not closed. */
        int connected() {
            return (int) all.stream().filter(Crowd::isConnected).count();
        }

        private static boolean isConnected(SocketChannel channel) {
            ByteBuffer answer = ByteBuffer.allocate(1 << 16);
            try {
                int read = channel.read(answer);
                return read == 0;
            } catch (IOException gone) {
                return false;
            }
        }

        @Override
        public void close() {
            seconds.shutdownNow();
            all.forEach(channel -> {
                try {
                    channel.close();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }
}
