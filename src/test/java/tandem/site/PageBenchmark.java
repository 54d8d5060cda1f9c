package tandem.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.StoryServer;
import tandem.examples.Examples;

/**
 * Prints how many requests a second each of some pages answers against a handler in the same server that only sends the
 * same bytes, in turns, and asserts nothing. Run alone: {@code mvn test -Dtest=PageBenchmark -DargLine=
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@StoryServer
@ActiveProfiles("examples")
@Import(PageBenchmark.Bare.class)
class PageBenchmark {

    private static final int TURNS = 9;
    private static final int WARM_TURNS = 6;
    private static final int REQUESTS = 150;
    private static final String AREA = "/areas/E08000033";

    private static volatile byte[] sameBytes = new byte[0];

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private Actors actors;

    @Autowired
    private Examples examples;

    /** Answers before everything else: no session, no gate, no store, no template. */
    @TestConfiguration
    static class Bare {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter bare() {
            return (exchange, chain) -> {
                if (!exchange.getRequest().getPath().value().equals("/bare")) {
                    return chain.filter(exchange);
                }
                ServerHttpResponse response = exchange.getResponse();
                response.getHeaders().setContentType(MediaType.TEXT_HTML);
                response.getHeaders().setContentLength(sameBytes.length);
                return response.writeWith(Mono.just(response.bufferFactory().wrap(sameBytes)));
            };
        }
    }

    @Test
    void pagesAgainstABareHandler() {
        Hooks.resetOnLastOperator();
        examples.planted().block(Duration.ofMinutes(2));
        String session = actors.session(Cast.councilLead()).text();
        for (String page : List.of("/who-can-see-what", AREA, AREA + "/organisations", AREA + "/plan")) {
            compare(page, session);
        }
    }

    private void compare(String path, String session) {
        HttpRequest page = request(path, session);
        HttpRequest bare = request("/bare", session);
        sameBytes = body(page);
        List<Double> pages = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        for (int turn = -WARM_TURNS; turn < TURNS; turn++) {
            double first = rate(page);
            double second = rate(bare);
            if (turn >= 0) {
                pages.add(first);
                bares.add(second);
            }
        }
        System.out.printf(
                "Page %s, %d bytes: %.0f requests/s; bare handler: %.0f requests/s; ratio %.3f%n",
                path, sameBytes.length, median(pages), median(bares), median(pages) / median(bares));
    }

    private double rate(HttpRequest request) {
        long start = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            body(request);
        }
        return REQUESTS / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private HttpRequest request(String path, String session) {
        return HttpRequest.newBuilder(URI.create(actors.address() + path))
                .header("Accept", "text/html")
                .header("Cookie", "tandem=" + session)
                .build();
    }

    private byte[] body(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
