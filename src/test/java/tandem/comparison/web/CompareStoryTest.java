package tandem.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;
import tandem.access.StoryServer;
import tandem.area.web.Browsing;
import tandem.comparison.PeerChallenge;

@StoryServer
@Import(ChallengeStories.class)
class CompareStoryTest {

    private final ChallengeStories stories;
    private final AreaCode ashby;
    private final AreaCode brigg;

    @Autowired
    CompareStoryTest(ChallengeStories stories) {
        this.stories = stories;
        this.ashby = stories.revealed("E06999301", "Ashby");
        this.brigg = stories.revealed("E06999302", "Brigg");
    }

    @Test
    void showsSingleRelationshipsFirstAndAreasAsAWholeAtAnotherAddress() {
        Browsing reader = reader("story-two-maps");

        Document single = reader.open("/compare");
        assertThat(single.select(".key").get(0).text()).isEqualTo("A Ashby B Brigg");
        assertThat(labels(single))
                .contains("A1 VSI Alliance", "B1 VSI Alliance", "A10 Flood recovery partnership")
                .hasSize(18);
        assertThat(cells(single, "A4")).containsExactly("3.0", "1.0", "5.0", "4.5");
        assertThat(single.select("[aria-current=true]").eachText())
                .containsExactly(
                        "Single relationships",
                        "Both sides",
                        "All areas",
                        "Transactional to strategic by Money put in");
        Document whole = reader.open("/compare?show=areas");
        assertThat(labels(whole)).containsExactly("A Ashby", "B Brigg");
        assertThat(cells(whole, "A")).containsExactly("4.0", "3.0", "3.0", "3.0");
        assertThat(whole.select("[aria-current=true]").eachText()).contains("Each area as a whole");
    }

    @Test
    void neverShowsARelationshipWithinTheVcsNorAFigureWithTooFewAnswers() {
        Browsing reader = reader("story-withheld");

        Document page = reader.open("/compare");

        assertThat(page.html()).doesNotContain("Small charities network").doesNotContain(">A9<");
        assertThat(cells(page, "A10"))
                .containsExactly("3.0", "–Not enough answers to show", "3.5", "–Not enough answers to show");
        assertThat(json(reader)).doesNotContain("Small charities network").contains("Flood recovery partnership");
    }

    @Test
    void keepsTheChoicesInTheAddressAndFallsBackFromNonsense() {
        Browsing reader = reader("story-choices");

        Document one = reader.open("/compare?area=" + brigg + "&layer=vcs&x=time&y=proactive");
        assertThat(labels(one)).contains("B1 VSI Alliance").noneMatch(each -> each.startsWith("A"));
        assertThat(one.select("#map-data").html()).contains("\"council\":[]");
        assertThat(one.select("a:contains(Each area as a whole)").attr("href"))
                .isEqualTo("/compare?show=areas&layer=vcs&x=time&y=proactive&area=" + brigg + "#map");
        Document nonsense = reader.open("/compare?show=%3Cscript%3E&layer=x&x=x&y=x&area=E06000015");
        assertThat(labels(nonsense)).hasSize(18);
        assertThat(nonsense.select("main a").eachAttr("href")).noneMatch(each -> each.contains("script"));
    }

    @Test
    void losesAnAreaTheMomentOneSideTakesItsYesBack() {
        Browsing reader = reader("story-withdrawn");

        stories.lead(Side.VCS, brigg).send("/areas/" + brigg + "/compare/story-withdrawn/withdraw");

        assertThat(reader.open("/compare").select("main").text())
                .contains("Ashby")
                .doesNotContain("Brigg");
        assertThat(json(reader)).doesNotContain("Brigg");
        stories.lead(Side.COUNCIL, ashby).send("/areas/" + ashby + "/compare/story-withdrawn/withdraw");
        assertThat(reader.open("/compare").select("main").text()).contains("No area shows its results to you");
        reader.client()
                .get()
                .uri("/compare")
                .header("Accept", "application/json")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void isOverAfterTheLastDay() {
        PersonId late = new PersonId("story-late-peer");
        stories.agreed("story-late", late, LocalDate.of(2020, 1, 1), ashby);
        Browsing reader = stories.peer(late.value());

        assertThat(reader.status("/compare")).isEqualTo(403);
        assertThat(reader.status("/compare?show=areas&area=" + ashby)).isEqualTo(403);
        assertThat(stories.peer("story-nobodys-peer").status("/compare")).isEqualTo(403);
    }

    @Test
    void showsNothingToAPeerWhoWasAddedAfterTheYes() {
        stories.agreed("story-added", new PersonId("story-first-peer"), ChallengeStories.FAR, ashby);
        stories.administrator().send(200, "/admin/challenges/story-added/peers", "peer", "Second");
        PeerChallenge more = stories.found("story-added");
        Browsing second = stories.peer(more.peers().get(1).value());

        assertThat(second.open("/compare").select("main").text()).contains("No area shows its results to you");
        for (Side side : Side.values()) {
            stories.lead(side, ashby).send("/areas/" + ashby + "/compare/story-added/consent", "terms", more.terms());
        }

        assertThat(labels(second.open("/compare"))).hasSize(9);
        assertThat(stories.peer("story-first-peer").status("/compare")).isEqualTo(200);
    }

    private Browsing reader(String challenge) {
        PersonId reader = new PersonId("peer-of-" + challenge);
        stories.agreed(challenge, reader, ChallengeStories.FAR, ashby, brigg);
        return stories.peer(reader.value());
    }

    private static List<String> labels(Document page) {
        return page.select("[data-mark] th").eachText();
    }

    private static List<String> cells(Document page, String label) {
        return page.select("[data-mark=" + label + "] td").eachText();
    }

    private static String json(Browsing reader) {
        return new String(
                reader.client()
                        .get()
                        .uri("/compare")
                        .header("Accept", "application/json")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }
}
