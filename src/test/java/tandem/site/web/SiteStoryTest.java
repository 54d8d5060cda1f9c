package tandem.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = SiteAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SiteStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Files files;

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

    private Document get(String path, int status) {
        byte[] body = client.get()
                .uri(path)
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8));
    }
}
