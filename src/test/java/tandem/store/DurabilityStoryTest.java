package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/** Whoever was told that their answers are saved finds them again, even when the power goes in the next moment. */
class DurabilityStoryTest {

    private static final int WRITERS = 32;
    private static final int ENOUGH = 2000;

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void losesNoAcknowledgedWriteOf32WritersWhenTheProcessIsKilled() throws IOException {
        Set<String> acknowledged = killedWhileWriting();

        Set<String> found = new HashSet<>();
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            mongo.findAll(Document.class, "writes")
                    .map(document -> document.getString("_id"))
                    .doOnNext(found::add)
                    .blockLast();
            Flux.fromIterable(acknowledged)
                    .flatMap(id -> mongo.findById(id, Document.class, "writes").hasElement(), WRITERS)
                    .doOnNext(hasItsKey -> assertThat(hasItsKey).isTrue())
                    .blockLast();
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(found).containsAll(acknowledged);
    }

    private Set<String> killedWhileWriting() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().filter(line -> line.matches("n[0-9]+ saved")).forEach(line -> {
                acknowledged.add(line.substring(0, line.indexOf(' ')));
                if (acknowledged.size() == ENOUGH) {
                    process.toHandle().destroyForcibly();
                }
            });
        }
        return acknowledged;
    }

    /** The process that is killed: writes without end, and says what was acknowledged. */
    static final class Writers {

        private Writers() {}

        public static void main(String[] arguments) {
            EmbeddedStore store = EmbeddedStore.open(new File(arguments[0]).toPath());
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(MongoClients.create(store.address()), "tandem");
            Flux.range(0, Integer.MAX_VALUE)
                    .flatMap(
                            number -> mongo.insert(
                                    new Document("_id", "n" + number).append("text", "x".repeat(number % 700)),
                                    "writes"),
                            WRITERS)
                    .map(document -> document.getString("_id"))
                    .doOnNext(id -> System.out.println(id + " saved"))
                    .blockLast();
        }
    }
}
