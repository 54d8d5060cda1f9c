package tandem.questionnaire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.TandemApplication;
import tandem.questionnaire.Fixtures;
import tandem.questionnaire.Questionnaire;
import tandem.questionnaire.QuestionnaireId;
import tandem.questionnaire.Questionnaires;

/** Anybody may read what is asked, before they decide to take part. */
@SpringBootTest(classes = TandemApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class QuestionnairePageStoryTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("tandem.data", () -> data.toString());
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Questionnaires questionnaires;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .build();
    }

    @Test
    void showsEveryStatementInBothWordingsWithItsFiveLevels() {
        Document page = page("/questionnaires/principles/1");

        assertThat(page.select("h1").text()).isEqualTo("Four principles of working together");
        assertThat(page.title()).startsWith("Four principles of working together");
        assertThat(page.select("section > h2"))
                .extracting(Element::text)
                .containsExactly(
                        "Shared foundations",
                        "Relational culture",
                        "Effective structures",
                        "Capacity and resources",
                        "Barriers");
        assertThat(page.select("section h3")).hasSize(13);
        int statements = page.select("section ol").size();
        assertThat(statements).isBetween(26, 39);
        assertThat(page.select("section ol > li")).hasSize(5 * statements);
        assertThat(page.select("dt:contains(Asked of the council) + dd")).hasSize(statements);
        assertThat(page.select("dt:contains(Asked of VCS) + dd")).hasSize(statements);
        assertThat(page.select("h4 strong:contains(Short form)")).hasSize(13);
        assertThat(page.html()).doesNotContain("??");
    }

    @Test
    void showsGuidanceExampleAndFirstStepsWithAnElement() {
        Element element = Objects.requireNonNull(
                page("/questionnaires/principles/1").getElementById("element-rebalancing-power"));
        var asked = Fixtures.read(Path.of("questionnaires/principles.yaml"));
        var power = asked.ratings().orElseThrow().themes().get(0).elements().get(0);

        assertThat(element.text())
                .contains(power.guidance())
                .contains(power.example().orElseThrow().text())
                .contains(power.example().orElseThrow().source())
                .contains(power.firstSteps().get(0).text())
                .contains("Offered at levels 1 to "
                        + power.firstSteps().get(0).upTo().value());
    }

    @Test
    void showsTypesQualitiesAxesAndScales() {
        Document page = page("/questionnaires/relationships/1");

        assertThat(page.select("#types dt")).hasSize(5);
        assertThat(page.select("#qualities dt")).hasSize(7);
        assertThat(page.select("#axes h3")).hasSize(4);
        assertThat(page.select("#axes ol > li")).hasSize(20);
        assertThat(page.select("#scales dt")).hasSize(3);
        assertThat(page.select("#barriers")).isEmpty();
    }

    @Test
    void leadsToEverySectionFromItsContents() {
        Document page = page("/questionnaires/principles/1");

        assertThat(page.select("main nav a"))
                .hasSize(5)
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void givesTheSameAsJson() {
        Questionnaire principles = questionnaires.get(QuestionnaireId.of("principles/1"));
        client.get()
                .uri("/questionnaires/principles/1")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(principles.title())
                .jsonPath("$.themes.length()")
                .isEqualTo(4)
                .jsonPath("$.themes[0].elements[0].statements[0].levels[4].step")
                .isEqualTo(5)
                .jsonPath("$.barriers.length()")
                .isEqualTo(8)
                .jsonPath("$.types")
                .isEmpty()
                .jsonPath("$.source")
                .doesNotExist();
    }

    @Test
    void showsThePageToABrowserAndToWhoeverAcceptsAnything() {
        for (String accept : new String[] {"text/html,application/xhtml+xml,*/*;q=0.8", "*/*"}) {
            client.get()
                    .uri("/questionnaires/principles/1")
                    .header(HttpHeaders.ACCEPT, accept)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        }
    }

    @Test
    void doesNotKnowAVersionThatWasNeverPublished() {
        for (String address : new String[] {"principles/2", "principles/01", "principles/x", "Principles/1"}) {
            client.get()
                    .uri(URI.create("http://localhost:" + port + "/questionnaires/" + address))
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private Document page(String address) {
        String html = client.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(Objects.requireNonNull(html));
    }
}
