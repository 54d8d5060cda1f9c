package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import tandem.Command;
import tandem.StartRefused;
import tandem.TandemApplication;
import tandem.access.Cast;
import tandem.access.Log;
import tandem.access.Sessions;
import tandem.access.Viewer;
import tandem.examples.Examples;

/** The drill: a backup is taken while people work, and restored elsewhere; and everything that is refused. */
@ExtendWith(OutputCaptureExtension.class)
class RestoreStoryTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    Path temp;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = temp.resolve("tandem.jsonl.gz");
    }

    @Test
    void bringsBackEverythingThatWasThereWhilePeopleWentOnWorking(CapturedOutput console) {
        Path other = temp.resolve("other");
        Map<String, String> frozen;
        Contents contents;
        long began;
        try (ConfigurableApplicationContext tandem = examples()) {
            tandem.getBean(Sessions.class)
                    .open(Cast.administrator(), java.time.Instant.now().plusSeconds(3600))
                    .block();
            tandem.getBean(ReactiveMongoTemplate.class)
                    .insert(new Document("_id", "key-of-a-part"), "parts")
                    .block();
            AtomicInteger logged = new AtomicInteger();
            Disposable people = people(tandem.getBean(Log.class), logged);
            Flux.interval(Duration.ofMillis(10))
                    .takeUntil(tick -> logged.get() >= 20)
                    .blockLast(LONGEST);
            began = System.nanoTime();
            contents = tandem.getBean(Backups.class).write(file).blockOptional().orElseThrow();
            people.dispose();
            frozen = results(tandem);
        }
        long written = System.nanoTime();

        assertThat(command("--tandem.restore=" + file, "--tandem.data=" + other))
                .isZero();
        System.out.printf(
                "Drill: %d documents, backup %d ms, restore %d ms, file %d kB%n",
                contents.tally().documents(),
                (written - began) / 1_000_000,
                (System.nanoTime() - written) / 1_000_000,
                file.toFile().length() / 1024);

        assertThat(counts(other)).isEqualTo(contents.tally().counts());
        assertThat(counts(other))
                .containsKeys("areas", "rounds", "parts", "log")
                .doesNotContainKey("sessions");
        assertThat(command("--tandem.verify-log=true", "--tandem.data=" + other))
                .isZero();
        assertThat(console).doesNotContain("DOES NOT FIT");
        try (ConfigurableApplicationContext tandem = start(other)) {
            assertThat(frozen).isNotEmpty();
            assertThat(results(tandem)).isEqualTo(frozen);
            assertThat(health(tandem)).contains("\"UP\"");
        }
    }

    @Test
    void movesAnInstallationFromTheEmbeddedStoreToAnotherServer(CapturedOutput console) {
        Path data = temp.resolve("data");
        write(data, 500);
        assertThat(command("--tandem.backup=" + file, "--tandem.data=" + data)).isZero();
        assertThat(console).contains("Wrote " + file);

        try (EmbeddedStore server = EmbeddedStore.open(temp.resolve("server"))) {
            String address = "--spring.mongodb.uri=" + server.address();
            assertThat(command("--tandem.restore=" + file, address)).isZero();
            Path back = temp.resolve("back.gz");
            assertThat(command("--tandem.backup=" + back, address)).isZero();

            assertThat(BackupReader.check(back).tally())
                    .isEqualTo(BackupReader.check(file).tally());
            assertThat(command("--tandem.restore=" + file, address)).isEqualTo(1);
            assertThat(console).contains("The store is not empty, and a restore overwrites nothing.");
        }
    }

    @Test
    void refusesABackupThatIsNotWholeBeforeAnythingIsWritten(CapturedOutput console) throws IOException {
        Path data = temp.resolve("data");
        Path other = temp.resolve("other");
        write(data, 500);
        command("--tandem.backup=" + file, "--tandem.data=" + data);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));

        assertThat(command("--tandem.restore=" + file, "--tandem.data=" + other))
                .isEqualTo(1);

        assertThat(console)
                .contains("The file " + file + " is not a whole backup")
                .contains("Nothing was changed.");
        assertThat(counts(other)).isEmpty();
    }

    @Test
    void refusesToOverwriteAFileOrARunningStoreAndToGuessAName(CapturedOutput console) throws IOException {
        Path data = temp.resolve("data");
        write(data, 5);
        Files.writeString(file, "mine");

        assertThat(command("--tandem.backup=" + file, "--tandem.data=" + data)).isEqualTo(1);
        assertThat(command("--tandem.backup", "--tandem.data=" + data)).isEqualTo(1);
        try (EmbeddedStore running = EmbeddedStore.open(data)) {
            assertThat(running.isSaving()).isTrue();
            assertThat(command("--tandem.backup=" + temp.resolve("b.gz"), "--tandem.data=" + data))
                    .isEqualTo(1);
        }

        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(console)
                .contains("is there already, and a backup overwrites nothing.")
                .contains("No file is named.")
                .contains("is in use: Tandem is already running on it.")
                .doesNotContain("\tat ");
    }

    @Test
    void startsNoTandemOnAHalfRestoredStoreAndRestoresItAnew(CapturedOutput console) throws IOException {
        Path data = temp.resolve("data");
        Path other = temp.resolve("other");
        write(data, 500);
        command("--tandem.backup=" + file, "--tandem.data=" + data);
        breakOff(other);

        assertThatThrownBy(() -> start(other)).hasRootCauseInstanceOf(StartRefused.class);
        assertThat(console).contains("A restore into this store was interrupted");
        assertThat(command("--tandem.backup=" + temp.resolve("b.gz"), "--tandem.data=" + other))
                .isEqualTo(1);

        assertThat(command("--tandem.restore=" + file, "--tandem.data=" + other))
                .isZero();
        assertThat(counts(other)).isEqualTo(BackupReader.check(file).tally().counts());
        start(other).close();
    }

    @Test
    void refusesABackupOfANewerTandemByName(CapturedOutput console) {
        try (BackupWriter writer = BackupWriter.at(file, new BackupHeader(99, java.time.Instant.EPOCH))) {
            writer.seal();
            writer.publish();
        }

        assertThat(command("--tandem.restore=" + file, "--tandem.data=" + temp.resolve("other")))
                .isEqualTo(1);

        assertThat(console)
                .contains("its data has form 99, and this Tandem knows forms up to " + Migrations.ALL.current() + ".");
    }

    /** The power goes after the first two hundred documents. */
    private void breakOff(Path other) {
        try (EmbeddedStore store = EmbeddedStore.open(other);
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            new StoredForm(mongo).begin(new StoredForm.Said(1, true)).block();
            BackupReader.documents(file)
                    .take(200)
                    .concatMap(
                            kept -> mongo.insert(Document.parse(kept.document().toJson()), kept.collection()))
                    .blockLast();
            mongo.insert(new Document("_id", "stray"), "stray").block();
        }
    }

    private static Disposable people(Log log, AtomicInteger logged) {
        Viewer lead = Cast.councilLead();
        return Flux.range(0, 4)
                .flatMap(person -> Flux.range(0, 100_000)
                        .concatMap(step -> log.append(lead, Cast.CALDERDALE, "round.opened", "r" + person)
                                .doOnSuccess(done -> logged.incrementAndGet())))
                .subscribe();
    }

    private static void write(Path data, int documents) {
        try (EmbeddedStore store = EmbeddedStore.open(data);
                MongoClient client = MongoClients.create(store.address())) {
            ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(client, "tandem");
            List<Document> all = Flux.range(0, documents)
                    .map(number -> new Document("_id", "d" + number).append("number", number))
                    .collectList()
                    .blockOptional()
                    .orElseThrow();
            mongo.insert(all, "things").blockLast();
        }
    }

    private static SortedMap<String, Long> counts(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            PassingCollections passing = new PassingCollections();
            Tally tally = new Tally();
            store.everything()
                    .filter(passing::isWorthKeeping)
                    .doOnNext(tally::add)
                    .blockLast();
            return new TreeMap<>(tally.counts());
        }
    }

    private static Map<String, String> results(ConfigurableApplicationContext tandem) {
        return tandem.getBean(Reading.class)
                .oneAfterTheOther()
                .filter(kept -> kept.collection().equals("results"))
                .collect(Collectors.toMap(
                        kept -> kept.document().getString("_id").getValue(),
                        Kept::line,
                        (one, another) -> one,
                        LinkedHashMap::new))
                .blockOptional()
                .orElseThrow();
    }

    private ConfigurableApplicationContext examples() {
        ConfigurableApplicationContext tandem = new SpringApplicationBuilder(TandemApplication.class)
                .profiles("examples")
                .run("--server.port=0", "--tandem.data=" + temp.resolve("examples"));
        tandem.getBean(Examples.class).planted().block(LONGEST);
        return tandem;
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(TandemApplication.class, "--tandem.data=" + data, "--server.port=0");
    }

    private static int command(String... arguments) {
        return Command.wantedBy(arguments).orElseThrow().start(arguments);
    }

    private static String health(ConfigurableApplicationContext tandem) {
        String port = tandem.getEnvironment().getRequiredProperty("local.server.port");
        return String.valueOf(WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
