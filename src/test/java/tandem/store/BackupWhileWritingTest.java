package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Eight people write without a pause, each first one thing and then what follows from it, while a backup is written. */
class BackupWhileWritingTest {

    private static final int WRITERS = 8;
    private static final int BEFORE = 3000;

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private ReactiveMongoTemplate mongo;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder.resolve("data"));
        client = MongoClients.create(store.address());
        mongo = new ReactiveMongoTemplate(client, "tandem");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void holdsWhatWasThereAtOneMoment() throws InterruptedException {
        plant();
        AtomicInteger written = new AtomicInteger();
        Disposable people = people(written);
        waitFor(written, 200);

        int before = written.get();
        List<Kept> kept = keptBy(new EmbeddedReading(store));
        int meanwhile = written.get() - before;
        waitFor(written, before + meanwhile + 100);
        people.dispose();

        for (int writer = 0; writer < WRITERS; writer++) {
            int steps = number(kept, "counters", "first" + writer);
            assertThat(steps - number(kept, "counters", "then" + writer)).isBetween(0, 1);
            assertThat(count(kept, "added", writer + "/")).isBetween(steps - 1L, (long) steps);
        }
        assertThat(count(kept, "planted", "p")).isEqualTo(BEFORE);
        System.out.printf("Backup of %d documents while people wrote %d times.%n", kept.size(), meanwhile);
        assertThat(meanwhile).isPositive();
    }

    @Test
    void isWholeWhenTheFileIsRewrittenMeanwhile() {
        plant();
        AtomicBoolean rewritten = new AtomicBoolean();

        long kept = store.everything()
                .doOnNext(first -> {
                    if (rewritten.compareAndSet(false, true)) {
                        new Thread(store::compact).start();
                    }
                })
                .count()
                .blockOptional()
                .orElseThrow();

        assertThat(kept).isEqualTo(BEFORE + 2 * WRITERS);
        mongo.insert(new Document("_id", "later"), "added").block();
        store.compact();
        assertThat(mongo.count(query(where("_id").exists(true)), "planted").block())
                .isEqualTo(BEFORE);
    }

    @Test
    void isTakenAgainOnAServerWithoutMomentsUntilNobodyWroteInBetween() {
        plant();
        AtomicInteger readings = new AtomicInteger();
        Reading disturbed = new Disturbed(
                new ServerReading(mongo),
                () -> readings.incrementAndGet() <= 2
                        ? mongo.insert(new Document("_id", "n" + readings), "added")
                                .then()
                        : Mono.empty());

        Contents contents =
                backups(disturbed).write(folder.resolve("a.gz")).blockOptional().orElseThrow();

        assertThat(readings.get()).isGreaterThanOrEqualTo(4);
        assertThat(contents.tally()).isEqualTo(backups(disturbed).tally().block());
        assertThat(BackupReader.check(folder.resolve("a.gz"))).isEqualTo(contents);
    }

    @Test
    void isRefusedOnAServerWithoutMomentsWhenPeopleNeverPause() {
        plant();
        AtomicInteger readings = new AtomicInteger();
        Reading disturbed = new Disturbed(
                new ServerReading(mongo),
                () -> mongo.insert(new Document("_id", "n" + readings.incrementAndGet()), "added")
                        .then());

        assertThatThrownBy(
                        () -> backups(disturbed).write(folder.resolve("a.gz")).block())
                .isInstanceOf(Backups.NeverQuiet.class);
        assertThat(folder).isDirectoryNotContaining("glob:**a.gz*");
    }

    /** Somebody writes before each reading. */
    private record Disturbed(Reading reading, java.util.function.Supplier<Mono<Void>> write) implements Reading {

        @Override
        public Flux<Kept> ofOneMoment() {
            return reading.ofOneMoment();
        }

        @Override
        public Flux<Kept> oneAfterTheOther() {
            return Mono.defer(write).thenMany(reading.oneAfterTheOther());
        }
    }

    private Backups backups(Reading reading) {
        return new Backups(reading, new StoredForm(mongo), new PassingCollections());
    }

    private void plant() {
        Flux.range(0, BEFORE)
                .map(number -> new Document("_id", "p" + number).append("text", "x".repeat(number % 700)))
                .buffer(500)
                .concatMap(some -> mongo.insert(some, "planted"))
                .blockLast();
        for (int writer = 0; writer < WRITERS; writer++) {
            mongo.insert(new Document("_id", "first" + writer).append("n", 0), "counters")
                    .block();
            mongo.insert(new Document("_id", "then" + writer).append("n", 0), "counters")
                    .block();
        }
    }

    private Disposable people(AtomicInteger written) {
        return Flux.range(0, WRITERS)
                .flatMap(
                        writer -> Flux.range(1, 1_000_000)
                                .concatMap(step -> step(writer, step).doOnSuccess(done -> written.incrementAndGet())),
                        WRITERS)
                .subscribeOn(Schedulers.parallel())
                .subscribe();
    }

    private Mono<Void> step(int writer, int step) {
        return set("first" + writer, step)
                .then(Mono.defer(() -> mongo.insert(new Document("_id", writer + "/" + step), "added")))
                .then(Mono.defer(() -> set("then" + writer, step)));
    }

    private Mono<Void> set(String counter, int number) {
        return mongo.updateFirst(query(where("_id").is(counter)), new Update().set("n", number), "counters")
                .then();
    }

    private static List<Kept> keptBy(Reading reading) {
        return reading.ofOneMoment().collectList().blockOptional().orElseThrow();
    }

    private static int number(List<Kept> kept, String collection, String id) {
        List<BsonDocument> found = kept.stream()
                .filter(one -> one.collection().equals(collection))
                .map(Kept::document)
                .filter(document -> document.getString("_id").getValue().equals(id))
                .collect(Collectors.toList());
        assertThat(found).hasSize(1);
        return found.get(0).getInt32("n").getValue();
    }

    private static long count(List<Kept> kept, String collection, String beginning) {
        return kept.stream()
                .filter(one -> one.collection().equals(collection))
                .filter(one -> one.document().getString("_id").getValue().startsWith(beginning))
                .count();
    }

    private static void waitFor(AtomicInteger written, int number) throws InterruptedException {
        for (int tries = 0; written.get() < number && tries < 2000; tries++) {
            Thread.sleep(10);
        }
        assertThat(written.get()).isGreaterThanOrEqualTo(number);
    }
}
