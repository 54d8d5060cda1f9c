package tandem.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

@SpringBootTest(classes = SiteAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SiteStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Files files;

    @Autowired
    private WarmTemplates templates;

    @Autowired
    private ISpringWebFluxTemplateEngine engine;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void framesAPage() {
        Document page = get("/sample", 200);

        assertThat(page.title()).isEqualTo("A sample of everything – Calderdale – Tandem");
        assertThat(page.select("header").text()).contains("Calderdale", "Amira Khan", "Council lead", "Sign out");
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Overview");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Vision <Board>");
        assertThat(page.select("input[name=step][value=4]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=scales][checked]").eachAttr("value")).containsExactly("2", "3");
        assertThat(page.select("details").text()).contains("The middle answer of each side.");
        assertThat(page.html()).doesNotContain("??");
    }

    @Test
    void addressesFilesByTheirContentSoThatTheyCanBeKept() {
        client.get()
                .uri(files.address("/site/govuk.css"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "public, max-age=31536000, immutable")
                .expectHeader()
                .contentType("text/css");
        client.get()
                .uri(files.address("/webjars/echarts.common.min.js"))
                .exchange()
                .expectStatus()
                .isOk();
        client.get().uri("/site/site.css").exchange().expectHeader().valueEquals("Cache-Control", "no-cache");
    }

    @Test
    void saysWhatIsWrongInTheTitleTheSummaryAndBesideTheField() {
        Document page = get("/sample/wrong", 200);
        assertThat(page.title()).startsWith("Error: A sample");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#step", "#scales", "#due", "#agree");
        for (String id : page.select(".govuk-error-summary a").eachAttr("href")) {
            assertThat(page.select(id)).hasSize(1);
        }
        assertThat(page.select("#name-error").text()).isEqualTo("Error: Give a name for Derby’s <i>");
        assertThat(page.select("#name").attr("aria-describedby")).isEqualTo("name-hint name-error");
    }

    @Test
    void hasReadEveryTemplateBeforeSomebodyAsks() {
        templates.readAll();
        get("/", 200);
        assertThat(engine.getConfiguration()
                        .getCacheManager()
                        .getTemplateCache()
                        .keySet())
                .filteredOn(key -> key.getTemplateSelectors() == null)
                .extracting(TemplateCacheKey::getTemplate)
                .containsAll(WarmTemplates.names())
                .containsOnlyOnce("site/start");
    }

    @Test
    void saysCalmlyThatThereIsNoSuchPage() {
        for (String path :
                List.of("/sample/missing", "/nowhere", "/site/nothing.css", "/site/application.properties")) {
            Document page = get(path, 404);
            assertThat(page.select("h1").text()).isEqualTo("Page not found");
            assertThat(page.html()).doesNotContain("<b>x</b>", "??");
        }
    }

    @Test
    void givesAReferenceAndNoDetailsForWhatIsOurFault() {
        for (String path : List.of("/sample/broken", "/sample/broken-template")) {
            Document page = get(path, 500);
            assertThat(page.select("code.reference").text()).matches("[0-9a-f]{8}");
            assertThat(page.html()).doesNotContain("secret", "Exception", "??");
        }
    }

    @Test
    void refusesInASentenceWithEverythingEscaped() {
        client.post()
                .uri("/sample/rejected")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .value(html -> assertThat(html)
                        .contains("The round in &lt;b&gt;Derby&lt;/b&gt; is not closed yet.")
                        .doesNotContain("<b>Derby"));
    }

    @Test
    void saysToEverybodyWhoCanSeeWhat() {
        Document page = get("/who-can-see-what", 200);

        assertThat(page.select("thead th").eachText())
                .contains("Participant", "Council lead or VCS lead", "Peer challenger", "Who runs the server");
        assertThat(page.select("tbody tr"))
                .hasSizeGreaterThan(8)
                .allSatisfy(row -> assertThat(row.select("td"))
                        .hasSize(5)
                        .noneMatch(cell -> cell.text().isBlank()));
        assertThat(page.text()).contains("neutral host");
        assertThat(get("/", 200).select("footer a[href=/who-can-see-what]")).hasSize(1);
    }

    @Test
    void answersProgramsWithAProblemDocument() {
        client.get()
                .uri("/sample/missing")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Page not found");
    }

    @Test
    void knowsOtherMethodsAndKinds() {
        client.post().uri("/sample").exchange().expectStatus().isEqualTo(405);
        client.get().uri("/?done=site.tested").exchange().expectStatus().isOk();
    }

    @Test
    void showsOnlyNoticesFromTheListAndOnlyFromOurOwnPages() {
        assertThat(get("/?done=site.tested", 200).select(".done").text()).isEqualTo("The action has been added.");
        assertThat(get("/?done=site.skip", 200).select(".done")).isEmpty();
        assertThat(get("/?done=Call%20this%20number", 200).select(".done")).isEmpty();
        client.get()
                .uri("/?done=site.tested")
                .header("Sec-Fetch-Site", "cross-site")
                .exchange()
                .expectBody(String.class)
                .value(html -> assertThat(html).doesNotContain("has been added"));
    }

    @Test
    void keepsPagesToThemselves() {
        client.get()
                .uri("/")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .startsWith("default-src 'self';")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .contentType("text/html;charset=UTF-8");
    }

    @Test
    void servesNothingThatBelongsToTheCrown() {
        String jar = "/webjars/govuk-frontend/5.14.0/dist/govuk/";
        for (String path : List.of(
                jar + "assets/images/govuk-crest.svg",
                jar + "assets/fonts/bold-affa96571d-v2.woff",
                jar + "govuk-frontend.min.css",
                "/" + jar + "assets/images/favicon.ico",
                "/webjars/govuk-frontend/dist/govuk/assets/images/govuk-crest.svg",
                "/assets/images/govuk-crest.svg",
                "/webjars/echarts/5.3.1/dist/echarts.js",
                "/site/../application.properties",
                "/site/..%2f..%2fMETA-INF/resources" + jar + "govuk-frontend.min.css")) {
            client.get()
                    .uri(URI.create("http://localhost:" + port + path))
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
        }
        assertThat(get("/site/govuk.css", 200).text())
                .doesNotContain("@font-face", "url(", "GDS Transport", "crest", "crown", "govuk-header", "govuk-footer")
                .contains(".govuk-radios__input", ".govuk-summary-list", "Arial,Helvetica,sans-serif");
    }

    private Document get(String path, int status) {
        byte[] body = client.get()
                .uri(path)
                .header("Accept", "text/html,*/*")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8));
    }
}
