package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendTest {

    private final EmbeddedChannel caller = new EmbeddedChannel();

    @TempDir
    Path where;

    private DataFolder folder;
    private StoreFile file;
    private DurableBackend backend;

    @BeforeEach
    void open() {
        folder = DataFolder.take(where);
        file = StoreFile.open(folder);
        backend = new DurableBackend(file);
    }

    @AfterEach
    void close() {
        backend.close();
        folder.close();
    }

    @Test
    void readsAFewPagesWhenTheIdIsBoundWhateverElseIsAsked() {
        insert(IntStream.range(0, 3000)
                .mapToObj(number ->
                        new Document("_id", "n" + number).append("version", 1).append("text", "x".repeat(400))));
        backend.rewrite();

        assertThat(pagesRead(() -> count(new Document("_id", "n2500").append("version", 1), 1)))
                .isLessThan(20);
        assertThat(pagesRead(() -> count(new Document("version", 2).append("_id", "n2501"), 0)))
                .isLessThan(20);
        assertThat(pagesRead(() -> count(new Document("version", 2), 0))).isGreaterThan(40);
    }

    @Test
    void handsOutDocumentsThatNoLaterWriteChanges() {
        insert(Stream.of(new Document("_id", "a").append("version", 1)));
        Document found = command("find", new Document("filter", new Document("_id", "a")));
        Document changed = increase();

        increase();

        assertThat(found.toString()).contains("\"version\" : 1");
        assertThat(changed.toString()).contains("\"version\" : 2");
    }

    @Test
    void tidiesAndRewritesBesideEachOther() {
        insert(IntStream.range(0, 2000)
                .mapToObj(number -> new Document("_id", "n" + number).append("text", "x".repeat(400))));
        AtomicBoolean rewriting = new AtomicBoolean(true);
        CompletableFuture<Void> tidying = CompletableFuture.runAsync(() -> {
            while (rewriting.get()) {
                backend.tidy();
            }
        });

        for (int time = 0; time < 30; time++) {
            insert(Stream.of(new Document("_id", "more" + time)));
            backend.rewrite();
        }
        rewriting.set(false);
        tidying.join();

        assertThat(backend.isSaving()).isTrue();
        count(new Document(), 2030);
    }

    @Test
    void keepsWhatWasThereWhenAWriteIsRefused() {
        insert(Stream.of(new Document("_id", "a")));

        Document answer = insert(Stream.of(new Document("_id", "b"), new Document("_id", "a")));

        assertThat(answer.toString()).contains("11000");
        count(new Document(), 2);
    }

    @Test
    void recoversFromNothingWhileItIsWell() {
        insert(Stream.of(new Document("_id", "a")));
        MVStore store = file.store();

        backend.recover();

        assertThat(file.store()).isSameAs(store);
    }

    @Test
    void saysThatItSavesAlsoWhileTheFileIsRewritten() {
        insert(IntStream.range(0, 2000)
                .mapToObj(number -> new Document("_id", "n" + number).append("text", "x".repeat(400))));
        AtomicBoolean rewriting = new AtomicBoolean(true);
        CompletableFuture<Boolean> alwaysSaving = CompletableFuture.supplyAsync(() -> {
            boolean always = true;
            while (rewriting.get()) {
                always &= backend.isSaving();
            }
            return always;
        });

        for (int time = 0; time < 30; time++) {
            backend.rewrite();
        }
        rewriting.set(false);

        assertThat(alwaysSaving.join()).isTrue();
    }

    @Test
    void saysThatNothingIsSavedOnceTheFileIsGone() {
        file.close();

        assertThat(backend.isSaving()).isFalse();
    }

    private Document insert(Stream<Document> documents) {
        return command("insert", new Document("documents", documents.toList()).append("ordered", true));
    }

    private Document increase() {
        return command(
                "findAndModify",
                new Document("query", new Document("_id", "a"))
                        .append("update", new Document("$inc", new Document("version", 1)))
                        .append("new", true));
    }

    private void count(Document filter, int expected) {
        assertThat(command("count", new Document("query", filter))).containsEntry("n", expected);
    }

    private Document command(String name, Document arguments) {
        Document command = new Document(name, "things");
        command.putAll(arguments);
        return backend.handleCommand(caller, "tandem", name, command);
    }

    private long pagesRead(Runnable reading) {
        long before = file.store().getFileStore().getReadCount();
        reading.run();
        return file.store().getFileStore().getReadCount() - before;
    }
}
