package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import tandem.StartRefused;

class EmbeddedStoreTest {

    private static final String THINGS = "things";

    @TempDir
    Path folder;

    @Test
    void keepsEverythingOverARestart() {
        opened(store -> Flux.range(0, 300)
                .flatMap(number -> store.insert(new Document("_id", "n" + number).append("number", number), THINGS))
                .blockLast());

        opened(store -> {
            assertThat(store.count(new Query(), THINGS).block()).isEqualTo(300);
            assertThat(store.findById("n217", Document.class, THINGS).block()).containsEntry("number", 217);
        });
    }

    @Test
    void refusesASecondStartOnTheSameFolder() {
        try (EmbeddedStore first = EmbeddedStore.open(folder)) {
            assertThat(first.isSaving()).isTrue();
            assertThatThrownBy(() -> EmbeddedStore.open(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("The data folder " + folder.toAbsolutePath()
                            + " is in use: Tandem is already running on it.");
        }
    }

    @Test
    void letsTheNextStartHaveTheFolderAfterAClose() {
        EmbeddedStore.open(folder).close();

        EmbeddedStore.open(folder).close();
    }

    @Test
    void refusesAFileThatIsNotAStore() throws IOException {
        Files.writeString(folder.resolve("tandem.store"), "not a store ".repeat(2000));

        assertThatThrownBy(() -> EmbeddedStore.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tandem.store cannot be read");
        assertThatThrownBy(() -> EmbeddedStore.open(folder)).hasMessageContaining("cannot be read");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> EmbeddedStore.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("a-file cannot be used");
    }

    @Test
    void showsItsFilesToNobodyElseOnTheMachine() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.compact();

            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("tandem.store"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("tandem.lock"))).isEqualTo("rw-------");
        }
    }

    @Test
    void listensOnThisMachineOnly() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.address().getHosts()).singleElement().asString().startsWith("127.0.0.1:");
        }
    }

    @Test
    void holdsNoTraceOfDeletedDocumentsOnceCompacted() throws IOException {
        opened((embedded, store) -> {
            Flux.range(0, 500)
                    .flatMap(number -> store.insert(
                            new Document("_id", "n" + number).append("said", "secret-answer-" + number), THINGS))
                    .blockLast();
            store.remove(query(where("_id").ne("n250")), THINGS).block();
            assertThat(file()).contains("secret-answer-17");

            embedded.compact();

            assertThat(file()).doesNotContain("secret-answer-17").contains("secret-answer-250");
            assertThat(store.count(new Query(), THINGS).block()).isEqualTo(1);
            store.insert(new Document("_id", "afterwards"), THINGS).block();
        });
        opened(store -> assertThat(store.count(new Query(), THINGS).block()).isEqualTo(2));
    }

    /** Keys of deleted documents part the living ones in the file's tree, and would be copied with its pages. */
    @Test
    void holdsNoKeyOfDeletedDocumentsAmongTheLivingOnceCompacted() {
        opened((embedded, store) -> {
            Flux.range(1000, 3000)
                    .flatMap(number -> store.insert(new Document("_id", "key-" + number), THINGS))
                    .blockLast();
            for (int number = 1000; number < 4000; number += 3) {
                store.remove(query(where("_id").is("key-" + number)), THINGS).block();
            }

            embedded.compact();

            String file = file();
            assertThat(IntStream.range(1000, 4000).filter(number -> file.contains("key-" + number)))
                    .hasSize(2000)
                    .noneMatch(number -> number % 3 == 1);
        });
    }

    @Test
    void goesOnReadingAListThatWasBegunBeforeCompacting() {
        opened((embedded, store) -> {
            Flux.range(0, 1000)
                    .flatMap(number -> store.insert(new Document("_id", "n" + number), THINGS))
                    .blockLast();

            Long read = store.find(new Query().cursorBatchSize(10), Document.class, THINGS)
                    .index()
                    .doOnNext(document -> {
                        if (document.getT1() == 15) {
                            embedded.compact();
                        }
                    })
                    .count()
                    .block();

            assertThat(read).isEqualTo(1000);
        });
    }

    private String file() {
        try {
            return Files.readString(folder.resolve("tandem.store"), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void opened(Consumer<ReactiveMongoTemplate> story) {
        opened((embedded, store) -> story.accept(store));
    }

    private void opened(BiConsumer<EmbeddedStore, ReactiveMongoTemplate> story) {
        try (EmbeddedStore embedded = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(embedded.address())) {
            story.accept(embedded, new ReactiveMongoTemplate(client, "tandem"));
        }
    }
}
