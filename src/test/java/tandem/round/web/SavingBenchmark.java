package tandem.round.web;

import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.BodyInserters;
import tandem.AreaCode;
import tandem.TandemApplication;
import tandem.access.Actors;
import tandem.access.Secret;
import tandem.round.Invitee;
import tandem.round.Inviting;
import tandem.round.Round;
import tandem.round.Rounds;

/**
 * People save a page of answers over HTTP. Prints how our store compares with the library's own, which acknowledges what is
 * not on disk, and what 200 people wait while others take exports away; asserts only that nothing is lost. Run alone:
 * {@code mvn test -Dtest=SavingBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SavingBenchmark {

    private static final AreaCode AREA = new AreaCode("E06999777");
    private static final int MANY = 32;
    private static final int TURNS = 5;
    private static final long TURN_NANOSECONDS = 2_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void savingAgainstTheStockStore() throws Exception {
        MongoServer stock =
                new MongoServer(new H2Backend(folder.resolve("stock.mv").toString()));
        InetSocketAddress address = stock.bind();
        try (ConfigurableApplicationContext ours = start("--tandem.data=" + folder.resolve("ours"));
                ConfigurableApplicationContext theirs = start(
                        "--spring.mongodb.uri=mongodb://127.0.0.1:" + address.getPort() + "/tandem?retryWrites=false",
                        "--tandem.data=" + folder.resolve("theirs"))) {
            List<Writer> durable = writers(ours, MANY);
            List<Writer> other = writers(theirs, MANY);
            for (int count : new int[] {1, MANY}) {
                compare(count, durable.subList(0, count), other.subList(0, count));
            }
        } finally {
            stock.shutdownNow();
        }
    }

    private static void compare(int count, List<Writer> durable, List<Writer> stock) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int turn = -2; turn < TURNS; turn++) {
            double first = rate(durable);
            double second = rate(stock);
            if (turn >= 0) {
                ours.add(first);
                theirs.add(second);
            }
        }
        System.out.printf(
                "Saving answers, %d writers: %.0f a second durable, %.0f a second with the stock store: ratio %.2f%n",
                count, median(ours), median(theirs), median(ours) / median(theirs));
    }

    @Test
    void twoHundredPeopleWhileExportsGoOn() throws Exception {
        try (ConfigurableApplicationContext tandem = start("--tandem.data=" + folder.resolve("mixed"))) {
            List<Writer> people = writers(tandem, 200);
            HttpClient client = HttpClient.newHttpClient();
            Actors actors = tandem.getBean(Actors.class);
            HttpRequest export = HttpRequest.newBuilder(URI.create(actors.address() + "/areas/" + AREA + "/export.zip"))
                    .header(
                            "Cookie",
                            "tandem=" + actors.session(Place.councilLead(AREA)).text())
                    .build();
            waits(people);
            List<Long> alone = new ArrayList<>();
            List<Long> beside = new ArrayList<>();
            AtomicInteger exports = new AtomicInteger();
            for (int turn = 0; turn < 3; turn++) {
                alone.addAll(waits(people));
                AtomicBoolean going = new AtomicBoolean(true);
                Thread exporter = new Thread(() -> {
                    while (going.get()) {
                        expect(client, export, 200);
                        exports.incrementAndGet();
                    }
                });
                exporter.start();
                beside.addAll(waits(people));
                going.set(false);
                exporter.join();
            }
            long lost = people.stream()
                    .filter(person -> !person.findsWhatWasSaved())
                    .count();
            System.out.printf(
                    "200 people saving, each twice in 10 seconds: p99 %.0f ms alone, %.0f ms beside %d exports: %.2f times; median %.0f"
                            + " and %.0f ms; %d of 200 lost%n",
                    percentile(alone, 99),
                    percentile(beside, 99),
                    exports.get(),
                    percentile(beside, 99) / percentile(alone, 99),
                    percentile(alone, 50),
                    percentile(beside, 50),
                    lost);
            if (lost > 0) {
                throw new AssertionError(lost + " saved answers are lost");
            }
        }
    }

    /** Everybody saves twice, at moments of their own within ten seconds. */
    private static List<Long> waits(List<Writer> people) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<Long>> all = new ArrayList<>();
            long begin = System.nanoTime();
            for (int save = 0; save < 2; save++) {
                for (int person = 0; person < people.size(); person++) {
                    long due = begin + (save * people.size() + person) * 10_000_000_000L / (2L * people.size());
                    Writer writer = people.get(person);
                    all.add(pool.submit(() -> {
                        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                        long start = System.nanoTime();
                        writer.save();
                        return System.nanoTime() - start;
                    }));
                }
            }
            List<Long> waited = new ArrayList<>();
            for (Future<Long> one : all) {
                waited.add(one.get());
            }
            return waited;
        } finally {
            pool.shutdownNow();
        }
    }

    private static double rate(List<Writer> writers) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        try {
            long begin = System.nanoTime();
            List<Future<Integer>> all = new ArrayList<>();
            for (Writer writer : writers) {
                all.add(pool.submit(() -> {
                    int saved = 0;
                    while (System.nanoTime() - begin < TURN_NANOSECONDS) {
                        writer.save();
                        saved++;
                    }
                    return saved;
                }));
            }
            int saved = 0;
            for (Future<Integer> one : all) {
                saved += one.get();
            }
            return saved / ((System.nanoTime() - begin) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        all.add("--tandem.limits.wrong-links=1000000");
        return new SpringApplicationBuilder(TandemApplication.class, Actors.class, Place.class)
                .run(all.toArray(new String[0]));
    }

    /** That many officers, each with an invitation claimed and the page of the working relationship as a whole open. */
    private static List<Writer> writers(ConfigurableApplicationContext tandem, int count) {
        tandem.getBean(Place.class).build(AREA);
        Rounds rounds = tandem.getBean(Rounds.class);
        Round round = got(rounds.add(aRound().in(AREA)
                .about("Food board", List.of("health"), List.of("food"))
                .open()));
        got(rounds.pin(round).thenReturn(round));
        List<Invitee> invitees = IntStream.range(0, count)
                .mapToObj(number -> new Invitee(AREA + "/health", "Officer " + number))
                .toList();
        Actors actors = tandem.getBean(Actors.class);
        return got(tandem.getBean(Inviting.class)
                        .invite(Place.councilLead(AREA), round.id(), invitees, Secret.random()))
                .stream()
                .map(invited -> new Writer(
                        actors,
                        round.id().path() + "/answer/whole",
                        invited.invitation().text()))
                .toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static double percentile(List<Long> nanoseconds, int percent) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    private static String expect(HttpClient client, HttpRequest request, int status) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Somebody's browser with the page of answers open; each save has other answers than the one before. */
    private static final class Writer {

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final URI page;
        private final String cookies;
        private final Map<String, String> fields = new HashMap<>();
        private final List<String> questions;
        private int saves;

        Writer(Actors actors, String path, String invitation) {
            page = URI.create(actors.address() + path);
            Map<String, String> held = new HashMap<>();
            actors.visitor()
                    .post()
                    .uri("/invitations/" + invitation)
                    .body(BodyInserters.fromFormData("kept", Secret.random().text()))
                    .exchange()
                    .expectStatus()
                    .isSeeOther()
                    .returnResult(String.class)
                    .getResponseCookies()
                    .toSingleValueMap()
                    .values()
                    .forEach(cookie -> held.put(cookie.getName(), cookie.getValue()));
            held.put("XSRF-TOKEN", "9b2f6c1e-0000-4000-8000-5d3a7e1f4c21");
            cookies = held.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            Document shown = shown();
            shown.select("main form input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
            questions = shown.select("main input[type=radio]").eachAttr("name").stream()
                    .distinct()
                    .toList();
        }

        void save() {
            saves++;
            Map<String, String> sent = new HashMap<>(fields);
            questions.forEach(question -> sent.put(question, String.valueOf(saves % 5 + 1)));
            String body = sent.entrySet().stream()
                    .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            expect(
                    client,
                    HttpRequest.newBuilder(page)
                            .header("Cookie", cookies)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    303);
        }

        boolean findsWhatWasSaved() {
            List<String> checked =
                    shown().select("main input[type=radio][checked]").eachAttr("value");
            return checked.size() == questions.size()
                    && checked.stream().allMatch(String.valueOf(saves % 5 + 1)::equals);
        }

        private Document shown() {
            return Jsoup.parse(expect(
                    client,
                    HttpRequest.newBuilder(page)
                            .header("Cookie", cookies)
                            .header("Accept", "text/html")
                            .build(),
                    200));
        }
    }
}
