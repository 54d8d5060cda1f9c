package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.Command;
import tandem.TandemApplication;

/** Whoever takes an entry out of the log is found out by the command, by the next start, and by the health. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyLogStoryTest {

    private static final String VERIFY = "--tandem.verify-log=true";

    @TempDir
    Path folder;

    @Test
    void tellsByACommandThatEveryLogFits(CapturedOutput console) {
        assertThat(verify()).isZero();
        assertThat(console).contains("There is no log yet.");
        write();

        assertThat(verify()).isZero();
        assertThat(console).containsPattern("E06000015  fits  1 entries, seal 1-[0-9a-f]{12}");
        assertThat(console).containsPattern("E08000033  fits  3 entries, seal 3-[0-9a-f]{12}");
    }

    @Test
    void tellsByTheCommandTheStartAndTheHealthThatTheNewestEntryWasTakenOut(CapturedOutput console) {
        write();
        try (ConfigurableApplicationContext tandem = start()) {
            assertThat(health(tandem)).contains("\"UP\"");
            store(tandem)
                    .remove(query(where("_id").is("E08000033/000003")), "log")
                    .block();
        }

        assertThat(verify()).isEqualTo(1);
        assertThat(console)
                .contains("E08000033  DOES NOT FIT  entry 3: newest taken out")
                .containsPattern("E06000015  fits")
                .doesNotContain("THE LOG OF");

        try (ConfigurableApplicationContext tandem = start()) {
            assertThat(health(tandem)).contains("\"LOG_DOES_NOT_FIT\"");
            assertThat(console).contains("THE LOG OF E08000033 DOES NOT FIT TOGETHER: entry 3: newest taken out.");
        }
    }

    @Test
    void mendsAtTheStartWhatAnInterruptionLeftBehindTheNewestEntry(CapturedOutput console) {
        write();
        try (ConfigurableApplicationContext tandem = start()) {
            Document head = head(tandem);
            append(tandem, Cast.councilLead(), "round.revealed");
            store(tandem).save(head, "log-heads").block();
        }
        assertThat(verify()).isZero();

        try (ConfigurableApplicationContext tandem = start()) {
            assertThat(health(tandem)).contains("\"UP\"");
            assertThat(head(tandem)).containsEntry("number", 4L);
        }
        assertThat(console).doesNotContain("THE LOG OF");
    }

    private int verify() {
        return Command.wantedBy(VERIFY).orElseThrow().start(VERIFY, "--tandem.data=" + folder);
    }

    private void write() {
        try (ConfigurableApplicationContext tandem = start()) {
            append(tandem, Cast.councilLead(), "round.opened");
            append(tandem, Cast.vcsLead(), "round.closed");
            append(tandem, Cast.councilLead(), "round.reopened");
            tandem.getBean(Log.class)
                    .append(Cast.administrator(), Cast.DERBY, "area.added", "E06000015")
                    .block();
        }
    }

    private static void append(ConfigurableApplicationContext tandem, Viewer who, String what) {
        tandem.getBean(Log.class).append(who, Cast.CALDERDALE, what, "r1").block();
    }

    private static Document head(ConfigurableApplicationContext tandem) {
        return store(tandem)
                .findById("E08000033", Document.class, "log-heads")
                .blockOptional()
                .orElseThrow();
    }

    private static ReactiveMongoTemplate store(ConfigurableApplicationContext tandem) {
        return tandem.getBean(ReactiveMongoTemplate.class);
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(TandemApplication.class, "--tandem.data=" + folder, "--server.port=0");
    }

    private static String health(ConfigurableApplicationContext tandem) {
        String port = tandem.getEnvironment().getRequiredProperty("local.server.port");
        byte[] body = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
    }
}
