package tandem.comparison.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import tandem.access.Actors;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;

/**
 * Prints how long the comparison page takes while more and more answers of rounds lie in the store, ten to a part as
 * participants give them, and asserts nothing. Run alone: {@code mvn test -Dtest=CompareBenchmark -DargLine=
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@StoryServer
@Import(ChallengeStories.class)
class CompareBenchmark {

    private static final int TO_A_PART = 10;
    private static final int REQUESTS = 200;
    private static final int WARMING = 600;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private ChallengeStories stories;

    @Autowired
    private Actors actors;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void comparingWithMoreAndMoreAnswers() {
        Hooks.resetOnLastOperator();
        PersonId peer = new PersonId("p-benchmark");
        stories.agreed(
                "benchmark",
                peer,
                ChallengeStories.FAR,
                stories.revealed("E06999311", "Ashby"),
                stories.revealed("E06999312", "Brigg"));
        String session = actors.session(new Viewer(peer.value(), "Pat Peer", Role.PEER, Optional.empty()))
                .text();
        HttpRequest page = HttpRequest.newBuilder(URI.create(actors.address() + "/compare"))
                .header("Accept", "text/html")
                .header("Cookie", "tandem=" + session)
                .build();
        medianMillis(page, WARMING);
        int there = 0;
        double first = 0;
        for (int answers = 1_000; answers <= 1_000_000; answers *= 10) {
            add(there, answers / TO_A_PART);
            there = answers / TO_A_PART;
            double millis = medianMillis(page, REQUESTS);
            first = answers == 1_000 ? millis : first;
            System.out.printf(
                    "Comparison page, %,d answers: median %.1f ms; exponent since 1,000: %.3f%n",
                    answers, millis, answers == 1_000 ? 0 : Math.log(millis / first) / Math.log(answers / 1_000.0));
        }
    }

    private void add(int from, int until) {
        Document answers = new Document();
        IntStream.range(0, TO_A_PART)
                .forEach(question -> answers.append("q" + question, new Document("step", question % 5 + 1)));
        Flux.range(from, until - from)
                .map(number -> new Document("_id", "E06999311/2027-1/" + number)
                        .append("name", "whole")
                        .append("answers", answers))
                .buffer(1000)
                .concatMap(some -> mongo.insert(some, "parts"))
                .blockLast();
    }

    private double medianMillis(HttpRequest page, int requests) {
        List<Long> waited = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            send(page);
            waited.add(System.nanoTime() - start);
        }
        Collections.sort(waited);
        return waited.get(waited.size() / 2) / 1e6;
    }

    private void send(HttpRequest page) {
        try {
            int status =
                    client.send(page, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(page.uri() + " answered " + status);
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
