package tandem.results.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;
import static tandem.round.RoundBuilder.aRound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.questionnaire.Step;
import tandem.results.Results;
import tandem.results.SomeResults;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlaces;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.round.Yes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A leader looks at the results: what comes first, and the map from one viewpoint or another. */
@StoryServer
class ResultsPageStoryTest {

    private static final AreaCode AREA = new AreaCode("E07000166");
    private static final RoundId ROUND = new RoundId(AREA, "2026-1");

    private final Actors actors;
    private final Rounds rounds;
    private final Results results;
    private final AgreedPlaces places;

    @Autowired
    ResultsPageStoryTest(Actors actors, Rounds rounds, Results results, AgreedPlaces places) {
        this.actors = actors;
        this.rounds = rounds;
        this.results = results;
        this.places = places;
    }

    @BeforeEach
    void revealed() {
        if (results.find(ROUND).blockOptional().isEmpty()) {
            Round round = got(rounds.add(aRound().in(AREA).named("2026-1").revealed()));
            rounds.pin(round).block();
            results.freeze(SomeResults.someResultsOf(AREA)).block();
            agreed();
        }
    }

    /** Both leads agree on step 4 for the food network, on money. */
    private void agreed() {
        AgreedPlace.Outcome four = new AgreedPlace.Outcome.Agreed(new Step(4));
        Yes council = new Yes(new PersonId("p-carol"), Instant.EPOCH);
        Yes vcs = new Yes(new PersonId("p-vikram"), Instant.EPOCH);
        AgreedPlace both = AgreedPlace.recorded(ROUND, "relationship/7", "money", four, Side.COUNCIL, council)
                .confirmed(Side.VCS, vcs);
        got(places.save(both));
    }

    @Test
    void beginsWithTheWidestGapsAndFoldsTheRest() {
        Document page = read(Role.COUNCIL_LEAD, "");

        assertThat(page.select("#gaps ol > li")).hasSize(6);
        assertThat(page.select("#gaps ol > li").get(0).text())
                .startsWith("Community anchor policy Transactional to strategic transactionalstrategic"
                        + " VCS partners place this 2 steps closer to “transactional”");
        assertThat(page.select("#gaps ol > li").get(0).select(".mark--council, .mark--vcs, .dumbbell__bar"))
                .extracting(mark -> mark.className())
                .containsExactly("dumbbell__bar from-20 to-40", "mark mark--council at-40", "mark mark--vcs at-20");
        assertThat(page.select("main table")).isNotEmpty().allMatch(table -> table.closest("details") != null);
    }

    @Test
    void drawsAndListsOnlyTheLayerThatIsAskedFor() {
        Document council = read(Role.COUNCIL_LEAD, "?layer=council");

        assertThat(points(council, "council")).isNotEmpty();
        assertThat(points(council, "vcs")).isEmpty();
        assertThat(read(Role.COUNCIL_LEAD, "?layer=council")
                        .select("#map thead th")
                        .eachText())
                .containsExactly(
                        "Relationship", "Council: Transactional to strategic", "Council: Money put in", "Action");
    }

    @Test
    void showsAllThreeLayersTogether() {
        Document page = read(Role.COUNCIL_LEAD, "?layer=all&y=money");

        assertThat(page.select("#layer option[selected]").text()).isEqualTo("All three");
        assertThat(page.select("#map thead th")).hasSize(8);
        assertThat(page.select("#map tbody tr:contains(Food network) td").get(5).text())
                .isEqualTo("4 – A substantial budget");
    }

    @Test
    void showsOnlyRelationshipsOfATypeAndAtAScaleWithTheirFiguresUnchanged() {
        JsonNode all = map(Role.COUNCIL_LEAD, "");
        JsonNode few = map(Role.COUNCIL_LEAD, "?type=delivery&scale=neighbourhood");

        assertThat(names(few)).containsExactly("Youth offer");
        assertThat(few.get("rows").get(0)).isEqualTo(row(all, "Youth offer"));
        assertThat(few.get("sentence").asString())
                .isEqualTo("Of the one relationship that both sides show, none is on the strategic side for both.");
        assertThat(read(Role.COUNCIL_LEAD, "?type=commissioning&scale=region")
                        .select("#map .govuk-inset-text")
                        .text())
                .isEqualTo("No relationship has this type at this scale.");
    }

    @Test
    void takesWhatItDoesNotUnderstandForTheFirstView() {
        assertThat(map(Role.COUNCIL_LEAD, "?x=nonsense&y=%3Cb%3E&layer=everything&type=none&scale=none"))
                .isEqualTo(map(Role.COUNCIL_LEAD, ""));
        assertThat(map(Role.COUNCIL_LEAD, "?x=money&y=money").get("yName").asString())
                .isNotEqualTo("Money put in");
    }

    @Test
    void drawsTheSameNumbersAsTheTableAndTheJson() {
        Document page = read(Role.VCS_LEAD, "?x=time&y=proactive");
        JsonNode json = map(Role.VCS_LEAD, "?x=time&y=proactive");

        assertThat(points(page, "council")).isNotEmpty().allSatisfy(point -> {
            JsonNode figures = row(json, point.get("name").asString());
            assertThat(point.get("council").get(0))
                    .isEqualTo(figures.get("councilX").get("steps"));
            assertThat(point.get("council").get(1))
                    .isEqualTo(figures.get("councilY").get("steps"));
        });
        assertThat(page.select("#map tbody th").eachText())
                .hasSize(json.get("rows").size())
                .contains("9 Small charities network");
    }

    @Test
    void saysInItsJsonWhatIsSeenAndWhetherItIsMadeUpWithoutWhatOnlyThePageNeeds() {
        JsonNode json = JsonMapper.shared().readTree(body(Role.VCS_LEAD, "", MediaType.APPLICATION_JSON));

        assertThat(json.get("illustrative").isBoolean()).isTrue();
        assertThat(json.get("map")
                        .get("rows")
                        .get(0)
                        .get("councilX")
                        .get("steps")
                        .isNumber())
                .isTrue();
        assertThat(json.toString()).doesNotContain("controls", "chart", "Chart", "\"action\"", "/areas/", "\"at-");
    }

    @Test
    void showsThePictureAndItsKeyToScriptsAloneAndTheTableToEverybody() {
        Document page = read(Role.VCS_LEAD, "");

        assertThat(page.select("[data-picture][hidden]").select(".key, .chart--map"))
                .hasSize(2);
        assertThat(page.select("details#map-table[open] table")).hasSize(1);
    }

    @Test
    void showsRelationshipsWithinTheVcsToTheVcsAlone() {
        assertThat(names(map(Role.VCS_LEAD, "?type=ongoing"))).contains("Small charities network");
        assertThat(names(map(Role.COUNCIL_LEAD, "?type=ongoing"))).doesNotContain("Small charities network");
        assertThat(read(Role.COUNCIL_LEAD, "").text()).doesNotContain("Small charities network");
    }

    private Document read(Role role, String query) {
        return Jsoup.parse(new String(body(role, query, MediaType.TEXT_HTML), java.nio.charset.StandardCharsets.UTF_8));
    }

    private JsonNode map(Role role, String query) {
        return JsonMapper.shared()
                .readTree(body(role, query, MediaType.APPLICATION_JSON))
                .get("map");
    }

    private byte[] body(Role role, String query, MediaType type) {
        return Optional.ofNullable(actors.as(new Viewer("p-one", "One", role, Optional.of(AREA)))
                        .get()
                        .uri(java.net.URI.create(actors.address() + ROUND.path() + "/results" + query))
                        .accept(type)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .orElseThrow();
    }

    private static List<String> names(JsonNode map) {
        return map.get("rows")
                .valueStream()
                .map(row -> row.get("name").asString())
                .toList();
    }

    private static JsonNode row(JsonNode map, String name) {
        return map.get("rows")
                .valueStream()
                .filter(row -> row.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> points(Document page, String layer) {
        return JsonMapper.shared()
                .readTree(page.select("#map-data").html())
                .get("points")
                .valueStream()
                .filter(point -> !point.get(layer).isEmpty())
                .toList();
    }
}
