package tandem.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/**
 * How the embedded store's start, file and backup grow with its documents; prints one line for each size. Run alone:
 * {@code mvn test -Dtest=StoreSizeBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StoreSizeBenchmark {

    private static final int AS_LARGE_AS_AN_ANSWER = 600;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000, 200_000})
    void tellsHowStartFileAndBackupGrow(int documents) {
        Path data = folder.resolve("data");
        fill(data, documents);

        long began = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(data);
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            mongo.findById("d7", Document.class, "things").block();
            long opened = System.nanoTime();
            Backups backups = new Backups(new EmbeddedReading(store), new StoredForm(mongo), new PassingCollections());
            Path file = folder.resolve("backup.gz");
            backups.write(file).block();
            long backedUp = System.nanoTime();
            store.compact();
            System.out.printf(
                    "%,d documents: open and first read %d ms, file %d MB, backup %d ms and %d MB, rewrite %d ms%n",
                    documents,
                    (opened - began) / 1_000_000,
                    megabytes(data.resolve("tandem.store")),
                    (backedUp - opened) / 1_000_000,
                    megabytes(file),
                    (System.nanoTime() - backedUp) / 1_000_000);
        }
    }

    private static void fill(Path data, int documents) {
        try (EmbeddedStore store = EmbeddedStore.open(data);
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            Flux.range(0, documents)
                    .map(number -> new Document("_id", "d" + number)
                            .append("area", "E0800" + number % 9000)
                            .append("text", (number + " ").repeat(AS_LARGE_AS_AN_ANSWER / 6)))
                    .buffer(500)
                    .concatMap(some -> mongo.insert(some, "things"))
                    .blockLast();
        }
    }

    private static long megabytes(Path file) {
        return file.toFile().length() / (1024 * 1024);
    }
}
