package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.StartRefused;
import tandem.TandemApplication;

@ExtendWith(OutputCaptureExtension.class)
class StartStoryTest {

    @TempDir
    Path folder;

    @Test
    void aBusyDataFolderIsRefusedWithTheReasonAndTheFirstStartGoesOn(CapturedOutput console) {
        try (ConfigurableApplicationContext first = start()) {
            assertThatThrownBy(this::start).hasRootCauseInstanceOf(StartRefused.class);

            assertThat(console)
                    .contains("The data folder " + folder.toAbsolutePath()
                            + " is in use: Tandem is already running on it.")
                    .contains("Stop the other Tandem, or name another folder with TANDEM_DATA.")
                    .doesNotContain("\tat ", "cancelling refresh");
            assertThat(health(first)).isEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void healthTellsWhetherDataIsKeptAndNothingElseIsShown() {
        try (ConfigurableApplicationContext tandem = start()) {
            client(tandem)
                    .get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP")
                    .jsonPath("$.components")
                    .doesNotExist();
            for (String closed : new String[] {"env", "beans", "heapdump", "loggers", "metrics", "mappings"}) {
                client(tandem)
                        .get()
                        .uri("/actuator/" + closed)
                        .exchange()
                        .expectStatus()
                        .is4xxClientError();
            }

            tandem.getBean(EmbeddedStore.class).close();

            assertThat(health(tandem)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @Test
    void theNextStartFindsTheFolderFree() {
        start().close();

        start().close();
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(TandemApplication.class, "--tandem.data=" + folder, "--server.port=0");
    }

    private static HttpStatusCode health(ConfigurableApplicationContext tandem) {
        return client(tandem)
                .get()
                .uri("/actuator/health")
                .exchange()
                .returnResult(String.class)
                .getStatus();
    }

    private static WebTestClient client(ConfigurableApplicationContext tandem) {
        String port = tandem.getEnvironment().getRequiredProperty("local.server.port");
        return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }
}
