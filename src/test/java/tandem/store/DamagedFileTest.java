package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.util.FileSystemUtils;
import tandem.StartRefused;

/**
 * A file that was damaged is read as it was, or the start is refused with a reason: never with fewer words than were
 * acknowledged, or with others. {@code -Dtandem.flips=1000} tries more damage than the gate does.
 */
class DamagedFileTest {

    private static final int FLIPS = Integer.getInteger("tandem.flips", 100);
    private static final int CUTS = FLIPS < 1000 ? 10 : 1;
    private static final String STORE = "tandem.store";
    private static final String SUMS = "tandem.store.sums";

    @TempDir
    Path folder;

    private Path ended = Path.of("");
    private Path killed = Path.of("");
    private Map<String, String> acknowledged = Map.of();

    /** What lies in the folder after an ordinary end, and what a kill leaves behind. */
    @BeforeEach
    void write() throws IOException {
        ended = folder.resolve("ended");
        killed = folder.resolve("killed");
        try (EmbeddedStore store = EmbeddedStore.open(ended);
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            for (int batch = 0; batch < 30; batch++) {
                change(mongo, batch);
            }
            acknowledged = everything(store);
            FileSystemUtils.copyRecursively(copy(ended), killed);
        }
        assertThat(acknowledged).hasSizeGreaterThan(200);
        assertThat(opened(ended)).isEqualTo(acknowledged);
        assertThat(opened(killed)).isEqualTo(acknowledged);
    }

    private static void change(ReactiveMongoTemplate mongo, int batch) {
        List<Document> added = IntStream.range(batch * 10, batch * 10 + 10)
                .mapToObj(number -> new Document("_id", "n" + number)
                        .append("step", number % 5 + 1)
                        .append(
                                "text",
                                "They listen to what we say, number %d. "
                                        .formatted(number)
                                        .repeat(number % 9)))
                .toList();
        mongo.insert(added, batch % 3 == 0 ? "plans" : "parts").collectList().block();
        mongo.updateFirst(Query.query(Criteria.where("_id").is("n10")), new Update().inc("version", 1), "parts")
                .block();
        mongo.remove(Query.query(Criteria.where("_id").is("n" + (batch * 10 + 5))), "parts")
                .block();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsEverythingOrRefusesAfterOneBitHasTurned(boolean afterAKill) throws IOException {
        Random random = new Random(2026);
        Outcome outcome = new Outcome();
        for (int flip = 0; flip < FLIPS / 2; flip++) {
            Path copy = copy(afterAKill ? killed : ended);
            outcome.add(copy, "flip at " + turnABit(copy.resolve(STORE), random));
        }
        outcome.tell(FLIPS / 2 + " turned bits after " + (afterAKill ? "a kill" : "an ordinary end"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAFileThatWasCutOff(boolean afterAKill) throws IOException {
        Outcome outcome = new Outcome();
        for (int percent = 0; percent < 100; percent += CUTS) {
            Path copy = copy(afterAKill ? killed : ended);
            byte[] bytes = Files.readAllBytes(copy.resolve(STORE));
            Files.write(copy.resolve(STORE), Arrays.copyOf(bytes, (int) (bytes.length * (long) percent / 100)));
            outcome.add(copy, "cut at " + percent + " %");
        }
        outcome.tell("cut off at each " + CUTS + " % after " + (afterAKill ? "a kill" : "an ordinary end"));
        assertThat(outcome.whole).isZero();
    }

    /** The newest commit is what a start after a kill reads first, before it knows its way through the file. */
    @Test
    void refusesAfterAKillWhatWasChangedInTheNewestCommit() throws IOException {
        Random random = new Random(11);
        Path alive = folder.resolve("alive");
        try (EmbeddedStore store = EmbeddedStore.open(alive);
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            for (int moment = 0; moment < 12; moment++) {
                mongo.insert(many(moment), "notes" + moment % 3).collectList().block();
                ChunkSum newest = newest(alive);
                for (int flip = 0; flip < 4; flip++) {
                    Path copy = copy(alive);
                    int place = (int) newest.place() + random.nextInt(newest.length());
                    turnABit(copy.resolve(STORE), place, random.nextInt(8));

                    assertThatThrownBy(() -> opened(copy))
                            .as("commit %d, flip at %d", newest.version(), place)
                            .isInstanceOf(StartRefused.class);
                }
            }
        }
    }

    private static List<Document> many(int moment) {
        return IntStream.range(0, 150)
                .mapToObj(number -> new Document("_id", moment + "-" + number).append("text", "On track. ".repeat(40)))
                .toList();
    }

    private static ChunkSum newest(Path data) throws IOException {
        return Files.readAllLines(data.resolve(SUMS)).stream()
                .flatMap(line -> ChunkSum.read(line).stream())
                .max(Comparator.comparing(ChunkSum::version))
                .orElseThrow();
    }

    @Test
    void refusesAFolderFromWhichTheFileIsGone() throws IOException {
        Path copy = copy(ended);
        Files.delete(copy.resolve(STORE));

        assertThatThrownBy(() -> opened(copy))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tandem.store is damaged: it is empty or was gone");
    }

    @Test
    void refusesAnOlderCopyOfTheFileUntilItsChecksumsAreDeleted() throws IOException {
        Path copy = copy(ended);
        try (EmbeddedStore store = EmbeddedStore.open(copy);
                MongoClient client = MongoClients.create(store.address())) {
            change(new ReactiveMongoTemplate(client, "tandem"), 30);
        }
        Files.copy(ended.resolve(STORE), copy.resolve(STORE), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> opened(copy)).isInstanceOf(StartRefused.class).hasMessageContaining("last changes");
        Files.delete(copy.resolve(SUMS));
        assertThat(opened(copy)).isEqualTo(acknowledged);
    }

    /** As an older Tandem has left it. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysThatAFileHasNoChecksumsAndChecksItFromNowOn(CapturedOutput console) throws IOException {
        Path copy = copy(killed);
        Files.delete(copy.resolve(SUMS));
        assertThat(opened(copy)).isEqualTo(acknowledged);
        assertThat(console).containsOnlyOnce("has no readable checksums beside it");

        byte[] bytes = Files.readAllBytes(copy.resolve(STORE));
        Files.write(copy.resolve(STORE), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> opened(copy)).isInstanceOf(StartRefused.class);
    }

    @Test
    void readsEverythingWhateverHappensToTheChecksums() throws IOException {
        Random random = new Random(7);
        Outcome outcome = new Outcome();
        for (int flip = 0; flip < 10; flip++) {
            Path copy = copy(killed);
            turnABit(copy.resolve(SUMS), random);
            outcome.add(copy, "flip in the checksums");
        }
        outcome.tell("turned bits in its checksums");
        assertThat(outcome.refused).isZero();
    }

    /** The power went after the file was replaced, and before its checksums were. */
    @Test
    void finishesARewritingThatWasInterrupted() throws IOException {
        Path copy = copy(ended);
        try (EmbeddedStore store = EmbeddedStore.open(copy)) {
            store.compact();
        }
        Files.move(copy.resolve(SUMS), copy.resolve("tandem.store.rewritten.sums"));
        Files.copy(ended.resolve(SUMS), copy.resolve(SUMS));

        assertThat(opened(copy)).isEqualTo(acknowledged);
    }

    private static int turnABit(Path file, Random random) throws IOException {
        int place = random.nextInt((int) Files.size(file));
        turnABit(file, place, random.nextInt(8));
        return place;
    }

    private static void turnABit(Path file, int place, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= (byte) (1 << bit);
        Files.write(file, bytes);
    }

    private Path copy(Path original) throws IOException {
        Path copy = folder.resolve("copy");
        FileSystemUtils.deleteRecursively(copy);
        Files.createDirectories(copy);
        for (String name : List.of(STORE, SUMS)) {
            Files.copy(original.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private static Map<String, String> opened(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            return everything(store);
        }
    }

    private static Map<String, String> everything(EmbeddedStore store) {
        Map<String, String> all = new HashMap<>();
        store.everything()
                .doOnNext(kept -> all.put(
                        kept.collection() + "/"
                                + kept.document().getString("_id").getValue(),
                        kept.line()))
                .blockLast(Duration.ofSeconds(20));
        return all;
    }

    /** Counts how starts ended; any other end fails the test. */
    private final class Outcome {

        private int whole;
        private int refused;

        void add(Path data, String damage) {
            try {
                assertThat(opened(data)).as(damage).isEqualTo(acknowledged);
                whole++;
            } catch (StartRefused refusal) {
                assertThat(refusal.reason()).as(damage).contains(STORE);
                refused++;
            }
        }

        void tell(String damage) {
            System.out.printf("Damaged file, %s: %d read whole, %d refused%n", damage, whole, refused);
        }
    }
}
