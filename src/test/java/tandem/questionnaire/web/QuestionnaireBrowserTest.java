package tandem.questionnaire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tandem.TandemApplication;
import tandem.questionnaire.Fixtures;
import tandem.site.Browser;
import tandem.site.PageChecks;
import tandem.site.Visit;

/** Ours and one with 97 statements, in a real browser. */
@SpringBootTest(classes = TandemApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class QuestionnaireBrowserTest {

    @TempDir
    static Path home;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void copyQuestionnaires() throws IOException {
        Path folder = Files.createDirectories(home.resolve("questionnaires"));
        for (String name : new String[] {"principles", "relationships"}) {
            Files.copy(Path.of("questionnaires", name + ".yaml"), folder.resolve(name + ".yaml"));
        }
        Files.writeString(
                folder.resolve("data-maturity.yaml"), Fixtures.dataMaturity().source());
    }

    @DynamicPropertySource
    static void keepApart(DynamicPropertyRegistry properties) {
        properties.add("tandem.data", () -> home.resolve("data").toString());
        properties.add(
                "tandem.questionnaires", () -> home.resolve("questionnaires").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"principles/1", "relationships/1", "data-maturity/2"})
    void keepsTheBars(String questionnaire) {
        try (Visit visit = Browser.visit(port)) {
            assertThat(visit.open("/questionnaires/" + questionnaire)).isEqualTo(200);
            PageChecks.check(visit, "questionnaire-" + questionnaire.replace('/', '-'));
        }
    }
}
