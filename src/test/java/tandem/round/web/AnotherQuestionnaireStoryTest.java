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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
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
    private static final List<Theme> TOPICS = Fixtures.dataMaturity().sections().stream()
            .flatMap(section -> section instanceof tandem.questionnaire.Section.Ratings ratings
                    ? ratings.themes().stream()
                    : java.util.stream.Stream.empty())
            .toList();

    private final WholeRound whole;
    private final Browser council;
    private final Browser vcs;

    @Autowired
    AnotherQuestionnaireStoryTest(Actors actors, Place place) {
        place.build(AREA);
        whole = new WholeRound(actors, AREA);
        council = whole.council();
        vcs = whole.vcs();
    }

    @Test
    void runsAWholeRound() throws IOException {
        String round = whole.prepare(Map.of("questionnaires", "data-maturity/2"));
        List<String> councilLinks = whole.invite(council, round, "Ann; Housing\nBen; Housing\nCat; Health");
        List<String> vcsLinks =
                whole.invite(vcs, round, "Dee; The advice people\nEve; The food people\nFay; The rooms people");
        whole.open(round);
        printsTheQuestions(round);

        councilLinks.forEach(
                link -> assertThat(answerEverything(link, round, "4")).hasSize(97));
        vcsLinks.forEach(link -> assertThat(answerEverything(link, round, "2")).hasSize(97));
        assertThat(whole.reveal(round)).isEqualTo(round + "/results");

        seesTheTopicsAndNothingAboutRelationships(vcs.read(round + "/results"));
        assertThat(council.read("/areas/" + AREA + "/plan").select("h1")).isNotEmpty();
        takesAwayTheWorkbook();
    }

    private void printsTheQuestions(String round) {
        List<String> onPaper =
                vcs.read(round + "/paper").select(".paper-question h4").eachText();
        assertThat(onPaper)
                .isEqualTo(TOPICS.stream()
                        .flatMap(topic -> topic.elements().stream())
                        .flatMap(element -> element.statements().stream())
                        .map(statement -> statement.wording().vcs())
                        .toList());
        assertThat(council.read(round + "/paper").select(".paper-question h4").eachText())
                .hasSize(97)
                .doesNotContainAnyElementsOf(onPaper);
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
        Browser participant = whole.claim(link.substring(link.indexOf("/invitations/")));
        Set<String> asked = new HashSet<>();
        String next = WholeRound.whereLeads(participant, round + "/answer");
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
}
