package tandem.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.PersonId;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.area.web.Browsing;
import tandem.comparison.ChallengeSetUp;

@StoryServer
@Import(ChallengeStories.class)
class ChallengesStoryTest {

    private static final String NEW = "/admin/challenges/new";
    private static final PersonId PEER = new PersonId("story-peer-of-challenges");

    private final ChallengeStories stories;
    private final Log log;
    private final AreaCode area;
    private final Browsing admin;

    @Autowired
    ChallengesStoryTest(ChallengeStories stories, Log log) {
        this.stories = stories;
        this.log = log;
        this.area = stories.area("E06999201", "Askedham");
        this.admin = stories.administrator();
    }

    @Test
    void makesAChallengeWithALinkForEachPeerThatIsShownOnceAndWorksOnce() {
        Secret key = Secret.random();
        String[] form = form(key, "Spring visit", List.of(area.gss()), "Priya Peer\n\nOlu <script>alert(1)</script>");

        Document made = admin.send(200, NEW, form);
        Document again = admin.send(200, NEW, form);

        List<String> links = made.select("code.reference").eachText();
        assertThat(links).hasSize(2).doesNotHaveDuplicates();
        assertThat(again.select("code.reference").eachText()).isEqualTo(links);
        assertThat(made.select("main").text()).contains("shown only now").contains("Olu <script>alert(1)</script>");
        assertThat(made.select("main script")).isEmpty();
        Document list = admin.open("/admin/challenges");
        assertThat(list.select(".card:contains(Spring visit)")).hasSize(1);
        Document challenge = admin.open("/admin/challenges/" + ChallengeSetUp.idOf(key));
        assertThat(challenge.select("main").html()).doesNotContain("/claim/");
        assertThat(challenge.select(".tasks__item").eachText())
                .hasSize(2)
                .allMatch(each -> each.endsWith("not used yet"));

        String path = URI.create(links.get(0)).getPath();
        Browsing visitor = stories.visitor();
        assertThat(visitor.send(200, path, "kept", Secret.random().text())
                        .select("main")
                        .text())
                .contains("Priya Peer");
        visitor.send(409, path, "kept", Secret.random().text());
        assertThat(admin.open("/admin/challenges/" + ChallengeSetUp.idOf(key))
                        .select(".tasks__item")
                        .get(0)
                        .text())
                .endsWith("Link used");
    }

    @Test
    void doesNotTurnOneChallengeIntoAnotherWhenAnOldFormIsSent() {
        Secret key = Secret.random();
        admin.send(200, NEW, form(key, "First", List.of(area.gss()), "Ann"));

        Document late = admin.send(422, NEW, form(key, "Second", List.of(area.gss()), "Ann\nBob"));

        assertThat(Browsing.errorAt(late, "name")).contains("was made already");
        assertThat(late.select("[name=peers]").text()).contains("Bob");
        assertThat(stories.found(ChallengeSetUp.idOf(key)).peers()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithTheFormAndKeepsWhatWasTyped() {
        assertThat(Browsing.summary(admin.send(422, NEW)))
                .containsExactly(
                        "Enter a name for the peer challenge",
                        "Tick the areas, at least one",
                        "Enter the last day",
                        "Enter the name of at least one peer");
        List<String> nine = IntStream.rangeClosed(1, 9)
                .mapToObj(
                        each -> stories.area("E0699921" + each, "Ninth " + each).gss())
                .toList();

        Document page = admin.send(422, NEW, form(Secret.random(), "Nine", nine, "Ann\nann"));

        assertThat(Browsing.summary(page))
                .containsExactly(
                        "Tick at most 8 areas: you have ticked 9",
                        "The same name stands here twice. Add something that tells the two apart");
        assertThat(page.select("[name=areas][checked]")).hasSize(9);
        assertThat(page.select("[name=name]").val()).isEqualTo("Nine");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(Browsing.errorAt(
                        admin.send(422, NEW, form(Secret.random(), "None", List.of("E06999999"), "Ann")), "areas"))
                .isNotEmpty();
        admin.send(200, NEW, form(Secret.random(), "Eight", nine.subList(0, 8), "Ann"));
    }

    @Test
    void doesNotEndInThePastOrOnADayThatIsNotThere() {
        assertThat(Browsing.errorAt(
                        admin.send(422, NEW, "until.day", "1", "until.month", "1", "until.year", "2020"), "until"))
                .isEqualTo("Error: The last day must be today or later");
        assertThat(Browsing.errorAt(
                        admin.send(422, NEW, "until.day", "31", "until.month", "2", "until.year", "2999"), "until"))
                .contains("not a day in the calendar");
        stories.challenge("story-days", List.of(PEER), ChallengeStories.FAR, area);
        String until = "/admin/challenges/story-days/until";
        admin.send(422, until, "until.day", "1", "until.month", "1", "until.year", "2020");
        admin.send(422, until);

        Document changed = admin.send(until, "until.day", "5", "until.month", "6", "until.year", "2998");

        assertThat(changed.select("main").text()).contains("5 June 2998");
        assertThat(stories.found("story-days").until()).isEqualTo(LocalDate.of(2998, 6, 5));
    }

    @Test
    void addsAPeerOnceAndMakesANewLinkThatEndsTheOldOne() {
        stories.challenge("story-add", List.of(), ChallengeStories.FAR, area);
        String peers = "/admin/challenges/story-add/peers";
        String key = Secret.random().text();

        Document added = admin.send(200, peers, "key", key, "peer", "Noor New");
        Document again = admin.send(200, peers, "key", key, "peer", "Noor New");

        String link = added.select("code.reference").text();
        assertThat(again.select("code.reference").text()).isEqualTo(link);
        assertThat(stories.found("story-add").peers()).hasSize(1);
        assertThat(Browsing.errorAt(admin.send(422, peers, "peer", "noor new"), "peer"))
                .contains("is a peer of this challenge already");
        assertThat(Browsing.errorAt(admin.send(422, peers, "peer", " "), "peer"))
                .isEqualTo("Error: Enter the name of the peer");
        PersonId noor = stories.found("story-add").peers().get(0);
        String renewed = admin.send(200, peers + "/" + noor + "/link")
                .select("code.reference")
                .text();
        assertThat(renewed).isNotEqualTo(link);
        assertThat(stories.visitor().status(URI.create(link).getPath())).isEqualTo(404);
        assertThat(stories.visitor().status(URI.create(renewed).getPath())).isEqualTo(200);
        admin.send(404, peers + "/p-nobody/link");
    }

    @Test
    void endsAtOnceAndForGood() {
        stories.agreed("story-end", PEER, ChallengeStories.FAR, area);
        assertThat(stories.peer(PEER.value()).status("/compare")).isEqualTo(200);
        String base = "/admin/challenges/story-end";
        assertThat(admin.open(base + "/end").select("h1").text()).isEqualTo("End “Challenge story-end” now?");

        admin.send(base + "/end");
        Document over = admin.send(base + "/end");

        assertThat(over.select("main").text())
                .contains("Over")
                .contains("Ended early on ")
                .contains("The planned last day was 31 December 2999.");
        assertThat(stories.lead(Side.VCS, area)
                        .open("/areas/" + area + "/compare")
                        .select(".card:contains(Challenge story-end)")
                        .text())
                .contains("Ended early on ");
        assertThat(over.select("main form")).isEmpty();
        admin.send(409, base + "/peers", "peer", "Too Late");
        admin.send(409, base + "/until", "until.day", "5", "until.month", "6", "until.year", "2998");
        admin.send(409, base + "/peers/" + PEER + "/link");
        assertThat(stories.found("story-end").peers()).hasSize(1);
    }

    @Test
    void isForTheAdministratorOnlyAndForeignIdsDoNotExist() {
        stories.challenge("story-gate", List.of(PEER), ChallengeStories.FAR, area);
        List<Browsing> others =
                List.of(stories.lead(Side.COUNCIL, area), stories.lead(Side.VCS, area), stories.peer(PEER.value()));

        for (Browsing other : others) {
            assertThat(List.of(
                            other.status("/admin/challenges"),
                            other.status(NEW),
                            other.status("/admin/challenges/story-gate")))
                    .containsOnly(403);
            other.send(403, NEW, form(Secret.random(), "Mine", List.of(area.gss()), "Me"));
            other.send(403, "/admin/challenges/story-gate/end");
        }
        assertThat(admin.status("/admin/challenges/nothing-like-this")).isEqualTo(404);
        admin.send(404, "/admin/challenges/nothing-like-this/end");
        admin.send(404, "/admin/challenges/nothing-like-this/peers", "peer", "Ann");
        assertThat(admin.status("/compare")).isEqualTo(403);
        assertThat(admin.status("/areas/" + area + "/compare")).isEqualTo(403);
    }

    @Test
    void standsInTheLogOfEveryAreaThatIsAskedWithoutANameOfAPeer() {
        AreaCode one = stories.area("E06999202", "Logham");
        AreaCode other = stories.area("E06999203", "Loghurst");
        Secret key = Secret.random();
        String base = "/admin/challenges/" + ChallengeSetUp.idOf(key);
        admin.send(200, NEW, form(key, "Logged", List.of(one.gss(), other.gss()), "Zebedee"));
        admin.send(200, NEW, form(key, "Logged", List.of(one.gss(), other.gss()), "Zebedee"));
        PersonId peer = stories.found(ChallengeSetUp.idOf(key)).peers().get(0);
        admin.send(200, base + "/peers", "peer", "Yolanda");
        admin.send(200, base + "/peers/" + peer + "/link");
        admin.send(base + "/until", "until.day", "5", "until.month", "6", "until.year", "2998");
        admin.send(base + "/end");

        for (AreaCode each : List.of(one, other)) {
            List<LogEntry> entries =
                    log.list(each).collectList().blockOptional().orElseThrow();
            assertThat(entries.stream().map(LogEntry::what))
                    .containsExactly(
                            "comparison.ended-early",
                            "comparison.until-changed",
                            "comparison.peer-new-link",
                            "comparison.peer-added",
                            "comparison.peer-added",
                            "comparison.asked");
            assertThat(entries.toString()).doesNotContain("Zebedee", "Yolanda");
        }
        assertThat(stories.lead(Side.VCS, one)
                        .open("/areas/" + one + "/log")
                        .select("main")
                        .text())
                .contains("Asked the area to be seen in a peer challenge");
    }

    private static String[] form(Secret key, String name, List<String> areas, String peers) {
        List<String> fields = new ArrayList<>(List.of("key", key.text(), "name", name, "peers", peers));
        areas.stream().flatMap(each -> Stream.of("areas", each)).forEach(fields::add);
        fields.addAll(List.of("until.day", "31", "until.month", "3", "until.year", "2999"));
        return fields.toArray(String[]::new);
    }
}
