package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The disk says that it could not keep what it had taken, or somebody takes the checksums away while Tandem runs. */
@DisabledOnOs(value = WINDOWS, disabledReason = "no colon in the name of a folder")
class FailingSyncTest {

    private static final int ACKNOWLEDGED = 50;

    private final EmbeddedChannel caller = new EmbeddedChannel();

    @TempDir
    Path where;

    private FailingDisk disk;
    private DataFolder folder;
    private DurableBackend backend;

    @BeforeEach
    void open() {
        disk = FailingDisk.in(where);
        start();
        for (int number = 0; number < ACKNOWLEDGED; number++) {
            insert("n" + number);
        }
    }

    @AfterEach
    void close() {
        stop();
        disk.remove();
    }

    @Test
    void acknowledgesNothingMoreAfterASyncThatFailedAndGoesOnReading() {
        disk.fail();

        assertThatThrownBy(() -> insert("lost")).isInstanceOf(MongoServerException.class);
        backend.recover();
        assertThatThrownBy(() -> insert("later")).isInstanceOf(MongoServerException.class);

        assertThat(backend.isSaving()).isFalse();
        assertThat(acknowledgedThatAreThere()).isEqualTo(ACKNOWLEDGED);
        assertThat(count("later")).isZero();
    }

    @Test
    void hasAllThatWasAcknowledgedAfterARestartAndWritesAgain() {
        disk.fail();
        assertThatThrownBy(() -> insert("lost")).isInstanceOf(MongoServerException.class);

        stop();
        start();
        insert("again");

        assertThat(acknowledgedThatAreThere()).isEqualTo(ACKNOWLEDGED);
        assertThat(count("again")).isEqualTo(1);
    }

    @Test
    void theHealthSaysThatNothingIsSaved() {
        stop();
        try (EmbeddedStore store = EmbeddedStore.open(disk.place());
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            StoreHealth health = new StoreHealth(mongo, store::isSaving);
            assertThat(status(health)).isEqualTo(Status.UP.getCode());
            disk.fail();

            assertThatThrownBy(() -> mongo.insert(new org.bson.Document("_id", "lost"), "things")
                            .block())
                    .isInstanceOf(DataAccessException.class);

            assertThat(status(health)).isEqualTo("CANNOT_SAVE");
        }
        start();
    }

    @Test
    void goesOnByItselfAfterTheChecksumsWereTakenAway() throws IOException {
        Files.delete(disk.place().resolve("tandem.store.sums"));

        assertThatThrownBy(() -> insert("lost")).isInstanceOf(MongoServerException.class);
        assertThat(backend.isSaving()).isFalse();
        backend.recover();
        insert("again");
        stop();
        start();

        assertThat(acknowledgedThatAreThere()).isEqualTo(ACKNOWLEDGED);
        assertThat(count("again")).isEqualTo(1);
    }

    private void start() {
        folder = DataFolder.take(disk.place());
        backend = new DurableBackend(StoreFile.open(folder));
    }

    private void stop() {
        backend.close();
        folder.close();
    }

    private void insert(String id) {
        command(new Document("insert", "things").append("documents", List.of(new Document("_id", id))));
    }

    private int count(String id) {
        Document counted = command(new Document("count", "things").append("query", new Document("_id", id)));
        return counted.get("n") instanceof Integer number ? number : 0;
    }

    private long acknowledgedThatAreThere() {
        return IntStream.range(0, ACKNOWLEDGED)
                .filter(number -> count("n" + number) == 1)
                .count();
    }

    private Document command(Document command) {
        return backend.handleCommand(
                caller, "tandem", command.keySet().iterator().next(), command);
    }

    private static String status(StoreHealth health) {
        return health.health().blockOptional().orElseThrow().getStatus().getCode();
    }
}
