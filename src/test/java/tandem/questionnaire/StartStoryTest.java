package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The server starts with good files, and only with them, on the real embedded store. */
@ExtendWith(OutputCaptureExtension.class)
class StartStoryTest {

    private static final String TINY = Fixtures.tiny("ratings").source();

    @TempDir
    Path home;

    /** Tandem with nothing but questionnaires and the store. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"tandem.questionnaire", "tandem.store"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Alone.*|tandem\\.store\\.web\\..*"))
    static class QuestionnairesAlone {}

    @Test
    void startsTwiceWithTheSameFileAndNotWithAnotherTextUnderItsVersion(CapturedOutput console) throws IOException {
        start(TINY).close();
        start(TINY).close();

        assertThatThrownBy(() -> start(TINY.replace("Never", "Not ever"))).isInstanceOf(RuntimeException.class);

        assertThat(console)
                .contains("tiny.yaml, line 22: version 1 of \"tiny\" was published with other content")
                .contains("Raise its version")
                .doesNotContain("\tat ");
        start(TINY.replace("Never", "Not ever").replace("version: 1", "version: 2"))
                .close();
    }

    @Test
    void doesNotStartWithABrokenFileAndSaysWhereTheFaultIs(CapturedOutput console) {
        assertThatThrownBy(() -> start(TINY.replace("minutes: 1", "minutes: soon")))
                .isInstanceOf(RuntimeException.class);

        assertThat(console)
                .contains("tiny.yaml, line 5, questionnaire \"tiny\": \"minutes\" must be a whole number from 1 to 240,"
                        + " but was \"soon\"")
                .contains("questionnaires/README.md")
                .doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext start(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("files"));
        Files.writeString(folder.resolve("tiny.yaml"), text);
        return SpringApplication.run(
                QuestionnairesAlone.class,
                "--server.port=0",
                "--tandem.questionnaires=" + folder,
                "--tandem.data=" + home.resolve("data"));
    }
}
