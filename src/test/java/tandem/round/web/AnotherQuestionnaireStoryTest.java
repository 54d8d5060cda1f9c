package tandem.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseCookie;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.AreaCode;
import tandem.access.Actors;
import tandem.access.StoryServer;
import tandem.questionnaire.Fixtures;
import tandem.questionnaire.Theme;

/** Ten topics and 97 statements about something else, without relationships, go the whole way without a line of code. */
@StoryServer
@Import(Place.class)
@TestPropertySource(properties = "tandem.questionnaires=src/test/resources/questionnaires")
class AnotherQuestionnaireStoryTest {

    private static final AreaCode AREA = new AreaCode("E06900090");
    private static final String ROUNDS = "/areas/" + AREA + "/rounds";
    private static final List<Theme> TOPICS = Fixtures.dataMaturity().sections().stream()
            .flatMap(section -> section instanceof tandem.questionnaire.Section.Ratings ratings
                    ? ratings.themes().stream()
                    : java.util.stream.Stream.empty())
            .toList();

    private final Actors actors;
    private final Browser council;
    private final Browser vcs;

    @Autowired
    AnotherQuestionnaireStoryTest(Actors actors, Place place) {
        this.actors = actors;
        place.build(AREA);
        council = reading(actors.as(Place.councilLead(AREA)));
        vcs = reading(actors.as(Place.vcsLead(AREA)));
    }

    @Test
    void runsAWholeRound() throws IOException {
        String round = prepare();
        List<String> councilLinks = invite(council, round, "Ann; Housing\nBen; Housing\nCat; Health");
        List<String> vcsLinks =
                invite(vcs, round, "Dee; The advice people\nEve; The food people\nFay; The rooms people");
        agree(council, round);
        agree(vcs, round);

        councilLinks.forEach(
                link -> assertThat(answerEverything(link, round, "4")).hasSize(97));
        vcsLinks.forEach(link -> assertThat(answerEverything(link, round, "2")).hasSize(97));
        council.follow(round + "/close", Map.of());
        council.follow(round + "/reveal", Map.of());
        assertThat(vcs.follow(round + "/reveal", Map.of())).isEqualTo(round + "/results");

        seesTheTopicsAndNothingAboutRelationships(vcs.read(round + "/results"));
        assertThat(council.read("/areas/" + AREA + "/plan").select("h1")).isNotEmpty();
        takesAwayTheWorkbook();
    }

    private static void seesTheTopicsAndNothingAboutRelationships(Document page) {
        assertThat(TOPICS).hasSize(10);
        assertThat(page.select("#principles tbody tr:first-child th").eachText())
                .zipSatisfy(
                        TOPICS.stream().map(Theme::name).toList(),
                        (shown, topic) -> assertThat(shown).startsWith(topic));
        assertThat(page.select("#principles tbody").get(0).select("td").eachText())
                .startsWith("4", "2");
        assertThat(page.select("script[src*=results.js], script[src*=echarts], #principles-data"))
                .hasSize(3);
        assertThat(page.select("#map, #gaps, #types, #scales, a[href='#map'], a[href='#gaps']"))
                .isEmpty();
    }

    private void takesAwayTheWorkbook() throws IOException {
        byte[] file = Objects.requireNonNull(council.client()
                .get()
                .uri("/areas/" + AREA + "/plan.xlsx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Set<String> topics = new HashSet<>();
            book.getSheet("Principles").forEach(row -> topics.add(String.valueOf(row.getCell(0))));
            assertThat(topics).containsAll(TOPICS.stream().map(Theme::name).toList());
            assertThat(book.getSheet("Axes map")).isNotNull();
        }
    }

    /** Claims a link, goes from page to page as they lead on, and submits; gives the statements that were asked. */
    private Set<String> answerEverything(String link, String round, String step) {
        Browser participant = claim(link.substring(link.indexOf("/invitations/")));
        Set<String> asked = new HashSet<>();
        String next = whereLeads(participant, round + "/answer");
        assertThat(next).isEqualTo(round + "/answer/theme/purpose");
        while (!next.endsWith("/check")) {
            Map<String, String> answers = new HashMap<>();
            participant
                    .read(next)
                    .select("main input[type=radio]")
                    .forEach(radio -> answers.put(radio.attr("name"), step));
            asked.addAll(answers.keySet());
            next = participant.follow(next, answers);
        }
        assertThat(participant.status(next)).isEqualTo(200);
        participant.follow(round + "/answer/submit", Map.of());
        return asked;
    }

    private static String whereLeads(Browser participant, String path) {
        return Objects.requireNonNull(participant
                        .client()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isSeeOther()
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();
    }

    private Browser claim(String path) {
        Browser visitor = new Browser(actors.visitor());
        assertThat(visitor.read(path).select("main form")).isNotEmpty();
        WebTestClient.Builder with = actors.visitor().mutate();
        visitor
                .client()
                .post()
                .uri(path)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(String.class)
                .getResponseCookies()
                .toSingleValueMap()
                .values()
                .stream()
                .filter(cookie -> cookie.getName().startsWith("tandem"))
                .forEach((ResponseCookie cookie) -> with.defaultCookie(cookie.getName(), cookie.getValue()));
        return new Browser(with.build());
    }

    /** The results are JSON too at their address, so a browser says what it reads. */
    private static Browser reading(WebTestClient client) {
        return new Browser(
                client.mutate().defaultHeader("Accept", "text/html, */*").build());
    }

    private String prepare() {
        Map<String, String> form = new HashMap<>();
        Element typed = Objects.requireNonNull(
                council.read(ROUNDS + "/new").select("main form").first());
        typed.select("input[type=hidden], input[type=text], input:not([type]), input[checked]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        form.remove("_csrf");
        form.putAll(Map.of(
                "title", "How we work with data",
                "questionnaires", "data-maturity/2",
                "mode", "SEPARATE",
                "length", "full",
                "threshold", "3",
                "closesOn.year", "2031"));
        String there = council.follow(ROUNDS, form);
        return there.substring(0, there.indexOf('?'));
    }

    private static List<String> invite(Browser lead, String round, String list) {
        List<String> links = lead.answer(round + "/invitations/list", 200, Map.of("list", list))
                .select("dd")
                .eachText();
        assertThat(links).hasSize(3);
        return links;
    }

    private static void agree(Browser lead, String round) {
        String mark = lead.read(round).select("input[name=seen]").val();
        lead.follow(round + "/agree", Map.of("seen", mark));
    }
}
