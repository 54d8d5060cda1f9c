package tandem.round.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.Got.got;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.Actors;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.round.Invitee;
import tandem.round.Inviting;
import tandem.round.Promise;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;

/** Two leads take a round from its first word to the reveal, each in their own session. */
@StoryServer
@Import(Place.class)
class RoundStoryTest {

    private static int areas;

    @Autowired
    private Actors actors;

    @Autowired
    private Place place;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Inviting inviting;

    @Autowired
    private Log log;

    private AreaCode area;
    private Browser council;
    private Browser vcs;
    private String list;

    @BeforeEach
    void build() {
        area = new AreaCode("E069000" + (10 + areas++));
        place.build(area);
        council = new Browser(actors.as(Place.councilLead(area)));
        vcs = new Browser(actors.as(Place.vcsLead(area)));
        list = "/areas/" + area + "/rounds";
    }

    @Test
    void opensWhenBothLeadsHaveSaidYesEachInTheirOwnSession() {
        String round = prepare(vcs, Map.of());

        assertThat(council.read(list).select("main").text()).contains("Summer round", "Being prepared");
        assertThat(vcs.follow(round + "/agree", seen(vcs, round))).endsWith("done=round.agreed");
        assertThat(stored(round).state()).isEqualTo(Round.State.PREPARING);
        assertThat(vcs.follow(round + "/agree", seen(council, round))).endsWith("done=round.agreed");
        assertThat(stored(round).openingYes().given()).hasSize(1);

        assertThat(council.read(round).text())
                .contains(
                        "The lead of the voluntary and community sector (VCS) said yes on",
                        "The council’s lead has not said yes");
        assertThat(council.follow(round + "/agree", seen(council, round))).endsWith("done=round.opened");

        Round open = stored(round);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.relationships())
                .extracting(each -> each.name())
                .containsExactly("Advice network", "Food board", "Room sharing");
        assertThat(got(rounds.instrument(open)).questionnaires()).hasSize(2);
        assertThat(logged())
                .containsExactly("round.opened", "round.agreed-to-open", "round.agreed-to-open", "round.prepared");
    }

    @Test
    void asksBothAgainWhenSomethingChanges() {
        String round = prepare(council, Map.of());
        Map<String, String> seenBefore = seen(council, round);
        vcs.follow(round + "/agree", seen(vcs, round));

        Map<String, String> form = form(council.read(round + "/terms"));
        form.put("threshold", "4");
        council.follow(round + "/terms", form);

        assertThat(stored(round).openingYes().given()).isEmpty();
        assertThat(council.send(round + "/agree", seenBefore)).isEqualTo(409);
        assertThat(stored(round).openingYes().given()).isEmpty();
    }

    @Test
    void changesNothingOnceOpen() {
        String round = prepare(council, Map.of());
        Map<String, String> form = form(council.read(round + "/terms"));
        council.follow(round + "/agree", seen(council, round));
        vcs.follow(round + "/agree", seen(vcs, round));
        form.put("promise", "NAMED");

        assertThat(council.status(round + "/terms")).isEqualTo(409);
        Document refused = council.answer(round + "/terms", 422, form);

        assertThat(refused.text()).contains("can no longer change");
        assertThat(stored(round).terms().promise()).isEqualTo(Promise.ANONYMOUS);
    }

    @Test
    void losesNobodysChangeWhenTwoChangeAtOnce() {
        String round = prepare(council, Map.of());
        Map<String, String> first = form(council.read(round + "/terms"));
        Map<String, String> second = form(vcs.read(round + "/terms"));
        first.put("title", "Autumn round");
        second.put("threshold", "7");

        council.follow(round + "/terms", first);
        Document again = vcs.answer(round + "/terms", 422, second);

        assertThat(again.text()).contains("Somebody else changed this meanwhile");
        assertThat(again.select("select[name=threshold] option[selected]").val())
                .isEqualTo("7");
        assertThat(stored(round).title()).isEqualTo("Autumn round");
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        Map<String, String> wrong = new HashMap<>(blank());
        wrong.putAll(Map.of("title", "", "threshold", "11", "closesOn.month", "13", "opensOn.day", "0"));
        wrong.remove("mode");

        Document page = council.answer(list, 422, wrong);

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#title-error").text()).contains("Enter a name");
        assertThat(page.select("#threshold-error").text()).contains("from 3 to 10");
        assertThat(page.select("#mode-error").text()).contains("Choose how");
        assertThat(page.select("#closesOn-error").text()).contains("Last day to answer: enter a date");
        assertThat(page.select(".govuk-error-summary__list a").eachText())
                .doesNotHaveDuplicates()
                .anyMatch(told -> told.startsWith("First day: enter a date"));
        assertThat(page.select("input[name='closesOn.month']").val()).isEqualTo("13");
        assertThat(rounds.list(area).collectList().block()).isEmpty();
    }

    @Test
    void readsAThresholdThatIsMissingAs5() {
        String round = prepare(council, Map.of("threshold", ""));

        assertThat(stored(round).terms().threshold()).isEqualTo(5);
    }

    @Test
    void preparesOneRoundHoweverOftenTheFormIsSent() {
        Map<String, String> form = blank();
        council.follow(list, form);
        council.follow(list, form);

        assertThat(rounds.list(area).count().block()).isEqualTo(1);
    }

    @Test
    void forecastsWhatEachPromiseCouldShow() {
        String round = prepare(council, Map.of("threshold", "3"));
        vcs.answer(
                round + "/invitations/list",
                200,
                Map.of("list", "A; The advice people\nB; The food people\nC; The youth people"));
        council.answer(round + "/invitations/list", 200, Map.of("list", "D; Housing\nE; Housing\nF; Health"));

        String forecast = council.read(round).select(".cards").text();

        assertThat(forecast)
                .contains("Principles, barriers and the relationship as a whole: for both sides.")
                .contains(
                        "None of 2 relationships could be shown for both sides, 0 for the council only, 1 for the VCS only.")
                .contains("2 of 2 relationships could be shown for both sides")
                .contains("Within the VCS, 0 of 1 could be shown, to the VCS alone.");
    }

    @Test
    void showsALinkOnceToTheSideThatInvites() {
        String round = prepare(council, Map.of());
        Map<String, String> one =
                Map.of("key", key(vcs, round), "who", "Director of food", "affiliation", area + "/food");

        String link = link(vcs.answer(round + "/invitations", 200, one));

        assertThat(link).matches("http://localhost:[0-9]+/invitations/[A-Za-z0-9_-]{43}");
        assertThat(link(vcs.answer(round + "/invitations", 200, one))).isEqualTo(link);
        String path = link.substring(link.indexOf("/invitations/"));
        assertThat(vcs.read(round + "/invitations").html())
                .contains("Director of food")
                .doesNotContain(path);
        assertThat(council.read(round + "/invitations").html())
                .doesNotContain("Director of food")
                .doesNotContain(path);
        assertThat(new Browser(actors.stranger()).read(path).text()).contains("The food people");
    }

    /** The page has one key for all its rows, and Back brings the same page again. */
    @Test
    void givesEachPersonALinkOfTheirOwnWhateverPageItWasAskedOn() {
        String round = prepare(council, Map.of());
        String key = key(council, round);
        String ann = link(council.answer(
                round + "/invitations", 200, Map.of("key", key, "who", "Ann", "affiliation", area + "/housing")));
        Document page = council.answer(
                round + "/invitations", 200, Map.of("key", key, "who", "Ben", "affiliation", area + "/housing"));

        assertThat(link(page)).isNotEqualTo(ann);
        List<String> renew = council.read(round + "/invitations")
                .select("form[action$=/renew]")
                .eachAttr("action");
        assertThat(renew).hasSize(2);
        String anew = link(council.answer(renew.get(0), 200, Map.of("key", key)));
        assertThat(link(council.answer(renew.get(1), 200, Map.of("key", key)))).isNotEqualTo(anew);
        assertThat(link(council.answer(renew.get(0), 200, Map.of("key", key)))).isEqualTo(anew);
    }

    @Test
    void invitesAnAnonymousOrganisationOnceAndGivesANewLinkInstead() {
        String round = prepare(council, Map.of());
        String first =
                link(vcs.answer(round + "/invitations", 200, Map.of("who", "Director", "affiliation", area + "/food")));

        Document refused =
                vcs.answer(round + "/invitations", 422, Map.of("who", "Chair", "affiliation", area + "/food"));
        String second = link(vcs.answer(round + "/invitations/vcs-food/renew", 200, Map.of()));

        assertThat(refused.select("#who-error").text()).contains("is invited already");
        assertThat(second).isNotEqualTo(first);
        String old = first.substring(first.indexOf("/invitations/"));
        Document told = new Browser(actors.visitor()).answer(old, 409, Map.of());
        assertThat(told.select("h1").text()).isEqualTo("A newer link was made");
        assertThat(told.select("main").text())
                .contains("Ask whoever invited you")
                .doesNotContain("food", "Director", "Vikram");
        assertThat(new Browser(actors.stranger()).status(old)).isEqualTo(409);
        assertThat(new Browser(actors.stranger())
                        .status("/invitations/" + Secret.random().text()))
                .isEqualTo(404);
    }

    @Test
    void invitesAnAnonymousOrganisationOnceAlsoFromTwoTabsAtOnce() {
        String round = prepare(council, Map.of());
        Invitee food = new Invitee(area + "/food", "Director");

        List<Boolean> invited = got(Flux.range(0, 4)
                .flatMap(tab -> inviting.invite(
                                Place.vcsLead(area), stored(round).id(), List.of(food), Secret.random())
                        .subscribeOn(Schedulers.parallel())
                        .thenReturn(true)
                        .onErrorReturn(Rejected.class, false))
                .collectList());

        assertThat(invited).containsOnlyOnce(true).hasSize(4);
        assertThat(vcs.read(round + "/invitations").text()).containsOnlyOnce("Withdraw for Director");
    }

    @Test
    void letsInWhoPressesContinueTwiceAndNobodyElse() {
        String round = open(Map.of());
        String link =
                link(vcs.answer(round + "/invitations", 200, Map.of("who", "Director", "affiliation", area + "/food")));
        String invitation = link.substring(link.indexOf("/invitations/"));
        Browser invited = new Browser(actors.visitor());
        String kept = invited.read(invitation).select("input[name=kept]").val();

        assertThat(invited.follow(invitation, Map.of("kept", kept))).isEqualTo(round + "/answer/link");
        assertThat(invited.follow(invitation, Map.of("kept", kept))).isEqualTo(round + "/answer/link");

        String another = invited.read(invitation).select("input[name=kept]").val();
        assertThat(another).isNotEqualTo(kept);
        assertThat(invited.send(invitation, Map.of("kept", another))).isEqualTo(409);
        assertThat(invited.read(invitation).text()).contains("Each invitation works once");
        String own = Objects.requireNonNull(invited.client()
                        .post()
                        .uri(invitation)
                        .body(BodyInserters.fromFormData("kept", kept))
                        .exchange()
                        .returnResult(String.class)
                        .getResponseCookies()
                        .getFirst("tandem-answers"))
                .getValue();
        Browser same = new Browser(
                actors.visitor().mutate().defaultCookie("tandem-answers", own).build());
        assertThat(same.read(invitation).select("main a").attr("href")).isEqualTo("/my-answers/" + own);
        assertThat(new Browser(actors.visitor()).read(invitation).select("main a"))
                .isEmpty();
    }

    @Test
    void keepsTheOtherSidesInvitationsOutOfReach() {
        String round = prepare(council, Map.of());
        vcs.answer(round + "/invitations", 200, Map.of("who", "Director", "affiliation", area + "/food"));

        assertThat(council.send(round + "/invitations/vcs-food/renew", Map.of()))
                .isEqualTo(404);
        assertThat(council.send(round + "/invitations/vcs-food/withdraw", Map.of()))
                .isEqualTo(404);
        assertThat(council.send(round + "/invitations", Map.of("who", "Director", "affiliation", area + "/food")))
                .isEqualTo(422);
        assertThat(council.read(round).select("table").text()).contains("fewer than 5");
        assertThat(vcs.follow(round + "/invitations/vcs-food/withdraw", Map.of()))
                .contains("round.withdrawn");
        assertThat(vcs.read(round + "/invitations").text()).contains("Nobody yet");
    }

    @Test
    void saysWhichPastedLineCannotBeReadAndInvitesNobody() {
        String round = prepare(council, Map.of());

        Document page = council.answer(
                round + "/invitations/list", 422, Map.of("list", "Head; Housing\n<b>; Moon & <i>\nHead"));

        assertThat(page.select("main").text())
                .contains("Line 2: “Moon & <i>” is not known here.", "Line 3: write a name or post");
        assertThat(page.select("textarea[name=list]").val()).contains("Head; Housing");
        assertThat(council.read(round + "/invitations").text()).contains("Nobody yet");
    }

    @Test
    void closesWithOneLeadAndIsSeenToHaveBeenReopened() {
        String round = open(Map.of());

        vcs.follow(round + "/close", Map.of());
        vcs.follow(round + "/close", Map.of());
        council.follow(round + "/reopen", Map.of());

        assertThat(stored(round).isOpen()).isTrue();
        assertThat(vcs.read(round).text()).contains("was closed and opened again");
        assertThat(council.read(round).text()).contains("was closed and opened again");
    }

    @Test
    void recordsInTheRoomWhatOneLeadWritesAndTheOtherConfirms() {
        String round = open(Map.of("mode", "TOGETHER"));

        Document wrong = vcs.answer(round + "/together/relationship/1", 422, Map.of("axis-money", "disagree"));
        vcs.follow(
                round + "/together/relationship/1",
                Map.of("axis-strategic", "4", "axis-money", "disagree", "axis-money-reason", "Who pays?"));
        Document council1 = council.read(round + "/together");
        Map<String, String> confirm = form(council1);
        council.follow(round + "/together/confirm", confirm);

        assertThat(wrong.select("#axis-money-reason-error").text()).contains("why you still disagree");
        assertThat(council1.text()).contains("Waiting for you", "we still disagree: Who pays?");
        assertThat(vcs.read(round + "/together/relationship/1").text()).contains("Fixed by both sides");
        assertThat(vcs.send(round + "/together/relationship/1", Map.of("axis-strategic", "1")))
                .isEqualTo(409);
        assertThat(vcs.status(round + "/together/relationship/3")).isEqualTo(404);
    }

    @Test
    void hasNoRoomInARoundHeldSeparately() {
        String round = open(Map.of());

        assertThat(vcs.status(round + "/together")).isEqualTo(404);
    }

    @Test
    void doesNotExistForAnotherArea() {
        String round = prepare(council, Map.of());
        AreaCode elsewhere = new AreaCode("E06999999");
        Browser foreign = new Browser(actors.as(Place.councilLead(elsewhere)));
        String own = round.replace(area.gss(), elsewhere.gss());

        for (String page : List.of("", "/terms", "/invitations", "/together")) {
            assertThat(foreign.status(round + page)).isEqualTo(404);
            assertThat(foreign.status(own + page)).isEqualTo(404);
        }
        assertThat(foreign.send(round + "/agree", Map.of("seen", "x"))).isEqualTo(404);
        assertThat(council.status(list + "/2031-9")).isEqualTo(404);
        assertThat(council.status(list + "/NO_SUCH")).isEqualTo(404);
    }

    @Test
    void showsAParticipantTheStateAndTheWayOnOfARoundThatIsOpen() {
        String preparing = prepare(council, Map.of());
        Browser participant = new Browser(actors.as(new Viewer(
                RoundId.at(area.gss(), "none") + "/vcs-food", "Food", Role.VCS_PARTICIPANT, Optional.of(area))));

        assertThat(participant.status(preparing)).isEqualTo(404);
        assertThat(participant.status(preparing + "/paper")).isEqualTo(404);
        assertThat(participant.read(list).text()).doesNotContain("Summer round");

        council.follow(preparing + "/agree", seen(council, preparing));
        vcs.follow(preparing + "/agree", seen(vcs, preparing));
        String name = preparing.substring(preparing.lastIndexOf('/') + 1);
        Browser own = new Browser(actors.as(new Viewer(
                RoundId.at(area.gss(), name) + "/vcs-food", "Food", Role.VCS_PARTICIPANT, Optional.of(area))));

        assertThat(own.read(preparing).select("main a").attr("href")).isEqualTo(preparing + "/answer");
        assertThat(participant.read(preparing).select("main a").eachAttr("href"))
                .containsExactly(preparing + "/paper");
        for (String leadsOnly : List.of("/terms", "/invitations", "/together")) {
            assertThat(own.status(preparing + leadsOnly)).isEqualTo(403);
        }
        assertThat(own.send(preparing + "/close", Map.of())).isEqualTo(403);
    }

    private String prepare(Browser lead, Map<String, String> other) {
        Map<String, String> form = blank();
        form.putAll(other);
        String there = lead.follow(list, form);
        return there.substring(0, there.indexOf('?'));
    }

    private String open(Map<String, String> other) {
        String round = prepare(council, other);
        council.follow(round + "/agree", seen(council, round));
        vcs.follow(round + "/agree", seen(vcs, round));
        return round;
    }

    private Map<String, String> blank() {
        Map<String, String> form = form(council.read(list + "/new"));
        form.put("title", "Summer round");
        form.put("mode", "SEPARATE");
        form.put(
                "closesOn.year",
                String.valueOf(LocalDate.now(java.time.ZoneOffset.UTC).getYear() + 1));
        return form;
    }

    private static Map<String, String> seen(Browser lead, String round) {
        String mark = lead.read(round).select("input[name=seen]").val();
        return Map.of("seen", mark.isEmpty() ? "none" : mark);
    }

    private static String key(Browser lead, String round) {
        return lead.read(round + "/invitations").select("input[name=key]").val();
    }

    private static String link(Document page) {
        return page.select("dd").text();
    }

    /** What the page's own form would send as it stands. */
    private static Map<String, String> form(Document page) {
        Element form = Objects.requireNonNull(page.select("main form").first());
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden], input[type=text], input:not([type])")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("input[checked]")
                .forEach(input -> fields.merge(input.attr("name"), input.val(), (one, other) -> one + "|" + other));
        form.select("select")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").val()));
        fields.remove("_csrf");
        return fields;
    }

    private Round stored(String round) {
        return got(rounds.get(RoundId.at(area.gss(), round.substring(round.lastIndexOf('/') + 1))));
    }

    private List<String> logged() {
        return got(log.list(area).map(LogEntry::what).collectList());
    }
}
