package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.StartRefused;
import tandem.TandemApplication;

/** The disk takes no more: nothing is acknowledged that is not kept, reading goes on, and so does writing once it can. */
class FullDiskStoryTest {

    private static final int WRITERS = 8;
    private static final int MORE_THAN_FITS = 4000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void acknowledgesNothingOnAFullDiskAndGoesOnOnceThereIsSpace() throws IOException {
        try (FullDisk disk = FullDisk.at(folder.resolve("disk"), 4)) {
            try (ConfigurableApplicationContext tandem = start(disk.place())) {
                ReactiveMongoTemplate mongo = tandem.getBean(ReactiveMongoTemplate.class);
                writeUntilRefused(mongo);

                assertThat(health(tandem)).startsWith("503").contains("\"CANNOT_SAVE\"");
                assertThat(write(mongo, "after").block()).isFalse();
                assertThat(found(mongo))
                        .containsAll(acknowledged)
                        .doesNotContain("after")
                        .hasSizeGreaterThan(100);
                assertThat(page(tandem)).isEqualTo(200);

                disk.grow(64);
                assertThat(savesAgain(mongo, tandem)).isTrue();
                assertThat(health(tandem)).startsWith("200").contains("\"UP\"");
                assertThat(found(mongo)).containsAll(acknowledged).contains("again");
            }
            assertThat(foundAfterAStart(disk.place())).containsAll(acknowledged);
        }
    }

    @Test
    void refusesToStartOnADiskThatIsReadOnly() throws IOException {
        try (FullDisk disk = FullDisk.at(folder.resolve("disk"), 32)) {
            EmbeddedStore.open(disk.place()).close();
            disk.remount("ro");

            assertThatThrownBy(() -> EmbeddedStore.open(disk.place()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("cannot be used")
                    .hasMessageContaining("Read-only");
        }
    }

    private void writeUntilRefused(ReactiveMongoTemplate mongo) {
        AtomicBoolean isRefused = new AtomicBoolean();
        Flux.range(0, MORE_THAN_FITS)
                .takeWhile(number -> !isRefused.get())
                .flatMap(number -> write(mongo, "n" + number).filter(saved -> !saved), WRITERS)
                .doOnNext(notSaved -> isRefused.set(true))
                .blockLast(LONG_ENOUGH);
        assertThat(acknowledged).hasSizeLessThan(MORE_THAN_FITS);
    }

    private Mono<Boolean> write(ReactiveMongoTemplate mongo, String id) {
        return mongo.insert(new Document("_id", id).append("text", "They listen. ".repeat(200)), "answers")
                .doOnNext(saved -> acknowledged.add(id))
                .thenReturn(true)
                .onErrorReturn(false);
    }

    private boolean savesAgain(ReactiveMongoTemplate mongo, ConfigurableApplicationContext tandem) {
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (!health(tandem).startsWith("200") && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        return Boolean.TRUE.equals(write(mongo, "again").block());
    }

    private static Set<String> found(ReactiveMongoTemplate mongo) {
        return mongo.findAll(Document.class, "answers")
                .map(document -> document.getString("_id"))
                .collect(Collectors.toSet())
                .blockOptional(LONG_ENOUGH)
                .orElseThrow();
    }

    private static Set<String> foundAfterAStart(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data);
                MongoClient client = MongoClients.create(store.address())) {
            return found(new ReactiveMongoTemplate(client, "tandem"));
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(TandemApplication.class, "--tandem.data=" + data, "--server.port=0");
    }

    private static String health(ConfigurableApplicationContext tandem) {
        EntityExchangeResult<String> answer = client(tandem)
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return answer.getStatus().value() + " " + answer.getResponseBody();
    }

    private static int page(ConfigurableApplicationContext tandem) {
        return client(tandem)
                .get()
                .uri("/")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getStatus()
                .value();
    }

    private static WebTestClient client(ConfigurableApplicationContext tandem) {
        String port = tandem.getEnvironment().getRequiredProperty("local.server.port");
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LONG_ENOUGH)
                .build();
    }
}
