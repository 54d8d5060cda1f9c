package tandem.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.PersonId;
import tandem.access.StoryServer;
import tandem.area.web.Browsing;
import tandem.comparison.PeerChallenge;

@StoryServer
@Import(ChallengeStories.class)
class ConsentStoryTest {

    private static final PersonId PEER = new PersonId("story-peer");
    private static final List<PersonId> PEERS = List.of(PEER);

    private final ChallengeStories stories;
    private final Log log;
    private final AreaCode area;
    private final AreaCode elsewhere;
    private final Browsing council;
    private final Browsing vcs;

    @Autowired
    ConsentStoryTest(ChallengeStories stories, Log log) {
        this.log = log;
        this.stories = stories;
        this.area = stories.area("E06999101", "Consentham");
        this.elsewhere = stories.area("E06999102", "Elsewhere");
        this.council = stories.lead(Side.COUNCIL, area);
        this.vcs = stories.lead(Side.VCS, area);
    }

    @Test
    void keepsAChallengeFromTheLeadsOfAreasThatItDoesNotAsk() {
        PeerChallenge foreign = stories.challenge("story-foreign", PEERS, ChallengeStories.FAR, area);
        Browsing stranger = stories.lead(Side.COUNCIL, elsewhere);

        stranger.send(404, base(area) + "/story-foreign/consent", "terms", foreign.terms());
        stranger.send(404, base(elsewhere) + "/story-foreign/consent", "terms", foreign.terms());
        stranger.send(404, base(elsewhere) + "/story-foreign/withdraw");
        council.send(404, base(area) + "/nothing-like-this/consent", "terms", foreign.terms());

        assertThat(stranger.open(base(elsewhere)).select("main").text()).doesNotContain("story-foreign");
        assertThat(stories.found("story-foreign").consents().ofAreas()).isEmpty();
    }

    @Test
    void recordsTheYesOfTheLeadsOwnSideOnlyAlsoWhenItIsSentTwice() {
        PeerChallenge own = stories.challenge("story-own", PEERS, ChallengeStories.FAR, area);

        vcs.send(base(area) + "/story-own/consent", "terms", own.terms());
        Document page = vcs.send(base(area) + "/story-own/consent", "terms", own.terms());

        assertThat(page.select(".done").text()).isEqualTo("Your side has said yes.");
        assertThat(stories.found("story-own").hasWholeConsentOf(area, Side.VCS)).isTrue();
        assertThat(stories.found("story-own").hasConsentOf(area, Side.COUNCIL)).isFalse();
    }

    @Test
    void logsAYesAndItsTakingBackOnceHoweverOftenTheyAreSent() {
        AreaCode calm = stories.area("E06999103", "Calmford");
        Browsing lead = stories.lead(Side.VCS, calm);
        PeerChallenge own = stories.challenge("story-twice", PEERS, ChallengeStories.FAR, calm);

        lead.send(base(calm) + "/story-twice/consent", "terms", own.terms());
        lead.send(base(calm) + "/story-twice/consent", "terms", own.terms());
        lead.send(base(calm) + "/story-twice/withdraw");
        lead.send(base(calm) + "/story-twice/withdraw");

        assertThat(log.list(calm).collectList().blockOptional().orElseThrow())
                .extracting(LogEntry::what)
                .containsExactly("comparison.withdrawn", "comparison.consented");
    }

    @Test
    void asksTheLeadsOnTheirHomePageWithWhoUntilWhenAndBesideWhom() {
        stories.challenge("story-task", PEERS, LocalDate.of(2998, 3, 4), area, elsewhere);
        String task = "Say whether “Challenge story-task” may read this area’s results, until 4 March 2998";

        assertThat(council.open("/areas/" + area).select(".tasks__item").eachText())
                .contains(task + " To do");
        Document asked = council.open(base(area));
        assertThat(card(asked, "Challenge story-task"))
                .contains("Can be read until 4 March 2998.")
                .contains("Consentham, Elsewhere")
                .contains("Council Has not said yes");
        String terms = stories.found("story-task").terms();
        council.send(base(area) + "/story-task/consent", "terms", terms);
        assertThat(council.open("/areas/" + area).select(".tasks__item").eachText())
                .contains(task + " Waiting");
        vcs.send(base(area) + "/story-task/consent", "terms", terms);
        assertThat(council.open("/areas/" + area).select(".tasks__item").eachText())
                .contains(task + " Done");
    }

    @Test
    void takesNoYesToWhatTheLeadHasNotRead() {
        stories.challenge("story-stale", PEERS, ChallengeStories.FAR, area);
        String read = stories.found("story-stale").terms();
        stories.administrator().send(200, "/admin/challenges/story-stale/peers", "peer", "Someone Else");

        council.send(409, base(area) + "/story-stale/consent", "terms", read);
        council.send(409, base(area) + "/story-stale/consent");

        assertThat(stories.found("story-stale").hasConsentOf(area, Side.COUNCIL))
                .isFalse();
        assertThat(card(council.open(base(area)), "Challenge story-stale")).contains("Someone Else");
    }

    @Test
    void takesNoYesAndAsksNobodyOnceItIsOver() {
        PeerChallenge over = stories.challenge("story-over", PEERS, LocalDate.of(2020, 1, 1), area);

        council.send(409, base(area) + "/story-over/consent", "terms", over.terms());

        assertThat(council.open("/areas/" + area).select("main").text()).doesNotContain("story-over");
        assertThat(council.open(base(area)).select("form[action*=story-over]")).isEmpty();
    }

    private static String base(AreaCode area) {
        return "/areas/" + area + "/compare";
    }

    private static String card(Document page, String name) {
        return page.select(".card:contains(" + name + ")").text();
    }
}
