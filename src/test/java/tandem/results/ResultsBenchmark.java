package tandem.results;

import static tandem.results.ARound.aRound;
import static tandem.round.Got.got;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.StoryServer;
import tandem.round.Answer;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Rounds;

/**
 * Prints ratios and asserts nothing: {@code mvn test -Dtest=ResultsBenchmark -DargLine=
 * -Dsurefire.failIfNoSpecifiedTests=false}, without the settings that serve short tests. Its name keeps it out of the ordinary tests.
 */
@StoryServer
@Import(ResultsBenchmark.Bare.class)
class ResultsBenchmark {

    private static final int TURNS = 11;
    private static final int REQUESTS = 100;
    private static final int MAKINGS = 20;
    private static final int A_SIDE = 20;
    private static final int RELATIONSHIPS = 12;

    private static volatile byte[] sameBytes = new byte[0];
    private static final LongAdder SINK = new LongAdder();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private Actors actors;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Results results;

    /** Answers before everything else in the same server: no session, no gate, no store, no template. */
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
    void resultsPageAgainstABareHandler() {
        withoutTheHooksOfTests();
        ARound told = told();
        got(rounds.add(told.round()));
        rounds.pin(told.round()).block();
        results.freeze(told.results()).block();
        String session = actors.session(Cast.councilLead()).text();
        HttpRequest page = request(told.round().id().path() + "/results", session);
        HttpRequest bare = request("/bare", session);
        sameBytes = body(page);
        if (body(bare).length != sameBytes.length) {
            throw new IllegalStateException("The bare handler does not return the same bytes");
        }
        double[] seconds = interleaved(turn -> send(page), turn -> send(bare));
        System.out.printf(
                "Results page, %d bytes: %.0f requests/s; bare handler: %.0f requests/s; ratio %.3f (1 to %.1f)%n",
                sameBytes.length,
                REQUESTS / seconds[0],
                REQUESTS / seconds[1],
                seconds[1] / seconds[0],
                seconds[0] / seconds[1]);
    }

    /** Spring Security's tests wrap every operator; a real server does not. */
    private static void withoutTheHooksOfTests() {
        Hooks.resetOnLastOperator();
    }

    @Test
    void makingResultsAgainstCopyingAndSorting() {
        ARound told = told();
        var round = told.round();
        List<Part> parts = told.parts();
        double[] seconds = interleaved(
                turn -> IntStream.range(0, MAKINGS)
                        .mapToLong(
                                i -> ResultsMaker.make(round, ARound.OURS, List.of(), List.of(), parts, ARound.REVEAL)
                                        .relationships()
                                        .size())
                        .sum(),
                turn -> IntStream.range(0, MAKINGS)
                        .mapToLong(i -> copyAndSort(parts))
                        .sum());
        System.out.printf(
                "Making results, %d participants x %d relationships, %d answers: %.0f us; copy and sort: %.0f us;"
                        + " ratio %.1f%n",
                2 * A_SIDE,
                RELATIONSHIPS,
                parts.stream().mapToInt(part -> part.answers().size()).sum(),
                seconds[0] / MAKINGS * 1e6,
                seconds[1] / MAKINGS * 1e6,
                seconds[0] / seconds[1]);
    }

    /** The median time of each in turns that alternate; the first turns only warm up. */
    private static double[] interleaved(ToLongFunction<Integer> one, ToLongFunction<Integer> other) {
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int turn = -5; turn < TURNS; turn++) {
            double first = seconds(one, turn);
            double second = seconds(other, turn);
            if (turn >= 0) {
                ones.add(first);
                others.add(second);
            }
        }
        Collections.sort(ones);
        Collections.sort(others);
        return new double[] {ones.get(TURNS / 2), others.get(TURNS / 2)};
    }

    private static double seconds(ToLongFunction<Integer> work, int turn) {
        long start = System.nanoTime();
        SINK.add(work.applyAsLong(turn));
        return (System.nanoTime() - start) / 1e9;
    }

    private static long copyAndSort(List<Part> parts) {
        List<Integer> steps = new ArrayList<>();
        for (Part part : parts) {
            for (Answer answer : part.answers().values()) {
                steps.add(answer instanceof Answer.Placed placed ? placed.step().value() : 0);
            }
        }
        Collections.sort(steps);
        return steps.get(steps.size() / 2);
    }

    private long send(HttpRequest request) {
        long bytes = 0;
        for (int i = 0; i < REQUESTS; i++) {
            bytes += body(request).length;
        }
        return bytes;
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

    /** Everybody knows every relationship and answers all there is on the axes, the types and the principles. */
    private static ARound told() {
        ARound told = aRound().named("benchmark", "Benchmark", ARound.REVEAL);
        Random random = new Random(7);
        IntStream.rangeClosed(1, RELATIONSHIPS).forEach(number -> told.about(ARound.pinned(number, "adult-care")));
        for (Side side : Side.values()) {
            axes(told, side, PartName.WHOLE, random);
            for (int number = 1; number <= RELATIONSHIPS; number++) {
                PartName name = PartName.relationship(number);
                axes(told, side, name, random);
                for (int one = 0; one < A_SIDE; one++) {
                    told.ticked(side, name, one, Part.TYPES, Set.of("shaping"), Set.of("shaping"));
                    told.ticked(side, name, one, Part.STRATEGIC, Set.of(Part.STRATEGIC), Set.of());
                }
            }
            ARound.OURS
                    .themes()
                    .forEach(theme -> theme.elements().stream()
                            .flatMap(element -> element.statements().stream())
                            .forEach(statement ->
                                    told.rated(side, PartName.theme(theme.id()), statement.id(), steps(random))));
        }
        return told;
    }

    private static void axes(ARound told, Side side, PartName name, Random random) {
        ARound.OURS
                .relationships()
                .orElseThrow()
                .axes()
                .forEach(axis -> told.placed(side, name, axis.id(), steps(random)));
    }

    private static int[] steps(Random random) {
        return random.ints(A_SIDE, 1, 6).toArray();
    }
}
