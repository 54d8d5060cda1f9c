package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.PartBuilder.aPart;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.aRound;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Doorkeeper;
import tandem.access.Leaderships;
import tandem.access.Leads;
import tandem.access.MovingClock;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.round.Answering;
import tandem.round.Closing;
import tandem.round.Opening;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.ParticipationBuilder;
import tandem.round.Participations;
import tandem.round.Parts;
import tandem.round.Proposal;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Rounds;
import tandem.round.Ticket;

/** The two sides hold each other in balance: nobody reveals alone, nobody blocks for ever, nobody slips in. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tandem.data=${java.io.tmpdir}/tandem-story-${random.uuid}")
@Import({Actors.class, MovingClock.class})
class BalanceStoryTest {

    private static final Instant CLOSED_AT = Instant.parse("2026-07-01T12:00:00Z");
    private static final String MONEY = "axis/money";
    private static final BothSides OURS_ALONE =
            new BothSides(Figure.without(Figure.Status.WITHHELD), Figure.shown(new Place(8)));
    private static int areas = 10;

    private final AreaCode area = new AreaCode("E080000" + areas++);
    private final String tag = area.gss().toLowerCase(java.util.Locale.ROOT);
    private final Person carol = person("carol-" + tag);
    private final Person vikram = person("vikram-" + tag);
    private final Viewer council = lead(carol, Side.COUNCIL);
    private final Viewer vcs = lead(vikram, Side.VCS);

    @Autowired
    private Leads leads;

    @Autowired
    private Leaderships leaderships;

    @Autowired
    private Doorkeeper doorkeeper;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Parts parts;

    @Autowired
    private Results results;

    @Autowired
    private Reveal reveal;

    @Autowired
    private SeeingAlone alone;

    @Autowired
    private Answering answering;

    @Autowired
    private Participations participations;

    @Autowired
    private Opening opening;

    @Autowired
    private Closing closing;

    @Autowired
    private Actors actors;

    @Autowired
    private MovingClock clock;

    @BeforeEach
    void nameBothLeads() {
        clock.set(CLOSED_AT);
        appoint(Side.COUNCIL, carol);
        appoint(Side.VCS, vikram);
    }

    @Test
    void letsTheFirstLeadsRevealAtOnce() {
        Round round = closed();

        got(reveal.agree(council, round.id()));

        assertThat(got(reveal.agree(vcs, round.id())).isRevealed()).isTrue();
    }

    @Test
    void letsANewLeadRevealOnlySevenDaysAfterTakingThePost() {
        Round round = closed();
        Person vera = person("vera-" + tag);
        appoint(Side.VCS, vera);
        got(reveal.agree(council, round.id()));

        clock.moveOn(Duration.ofDays(7).minusSeconds(1));
        assertRejected(reveal.agree(lead(vera, Side.VCS), round.id()), "access.lead.too-new");
        clock.moveOn(Duration.ofSeconds(1));

        assertThat(got(reveal.agree(lead(vera, Side.VCS), round.id())).isRevealed())
                .isTrue();
    }

    @Test
    void tellsBothLeadsAndEveryParticipantWhoTookAPostInPlaceOfWhom() {
        Round round = closed();
        assertThat(page(council, round.id().path())).doesNotContain("in place of");
        Person vera = person("vera-" + tag);
        appoint(Side.VCS, vera);
        String told = vera.name() + " has been the lead for the voluntary and community sector (VCS) since 1 July 2026,"
                + " in place of " + vikram.name() + ". From 8 July 2026, " + vera.name();

        for (Viewer each : List.of(council, lead(vera, Side.VCS), participant(Side.COUNCIL), participant(Side.VCS))) {
            assertThat(page(each, round.id().path())).contains(told);
        }
        clock.moveOn(Duration.ofDays(91));
        assertThat(page(council, round.id().path())).doesNotContain("in place of");
    }

    @Test
    void tellsThatANewLinkWasMadeAndThatAPostIsVacant() {
        Round round = closed();
        got(leads.renew(Cast.administrator(), area, Side.VCS));
        assertThat(page(council, round.id().path()))
                .contains(
                        vikram.name() + ", the lead for the voluntary and community sector (VCS), was given a new link"
                                + " on 1 July 2026. From 8 July 2026");

        leads.leave(vcs, area).block();
        assertThat(page(council, round.id().path()))
                .contains("nobody leads for the voluntary and community sector (VCS). Until then it was "
                        + vikram.name());
    }

    @Test
    void takesANewLinkToAClaimedPostForANewLead() {
        Round round = closed();
        got(leads.renew(Cast.administrator(), area, Side.VCS));

        assertRejected(reveal.agree(vcs, round.id()), "access.lead.too-new");
        clock.moveOn(Duration.ofDays(7));
        assertThat(got(reveal.agree(vcs, round.id())).revealYes().given()).containsKey(Side.VCS);
    }

    @Test
    void takesTheSameNameNamedAgainForANewLead() {
        Round round = closed();
        appoint(Side.VCS, new Person(PersonId.random(), vikram.name(), "Director", "CVS", Optional.empty()));

        assertRejected(reveal.agree(vcs, round.id()), "access.lead.too-new");
    }

    @Test
    void forgetsTheYesOfALeadWhoWasReplacedBeforeTheOtherSideAgreed() {
        Round round = closed();
        got(reveal.agree(vcs, round.id()));
        Person vera = person("vera-" + tag);
        appoint(Side.VCS, vera);

        Round one = got(reveal.agree(council, round.id()));
        assertThat(one.isRevealed()).isFalse();
        assertThat(one.revealYes().given()).containsOnlyKeys(Side.COUNCIL);
        assertThat(page(lead(vera, Side.VCS), round.id().path())).contains("/reveal\"");
        clock.moveOn(Duration.ofDays(7));
        assertThat(got(reveal.agree(lead(vera, Side.VCS), round.id())).isRevealed())
                .isTrue();
    }

    @Test
    void forgetsTheYesToOpenOfALeadWhoWasReplaced() {
        Round round = got(rounds.add(aRound().in(area).named("opening").preparing()));
        got(opening.agree(vcs, round.id(), round.proposal().mark()));
        Person vera = person("vera-" + tag);
        appoint(Side.VCS, vera);

        Round one = got(opening.agree(council, round.id(), round.proposal().mark()));

        assertThat(one.isOpen()).isFalse();
        assertThat(got(opening.agree(
                                lead(vera, Side.VCS),
                                round.id(),
                                round.proposal().mark()))
                        .isOpen())
                .isTrue();
    }

    @Test
    void refusesALeadWhoNoLongerHoldsThePost() {
        Round round = closed();
        appoint(Side.VCS, person("vera-" + tag));
        clock.moveOn(Duration.ofDays(40));

        assertRejected(reveal.agree(vcs, round.id()), "access.lead.only");
        assertRejected(alone.see(vcs, round.id()), "access.lead.only");
    }

    @Test
    void letsALeadLeaveAndTheNextOneWaitSevenDays() {
        Round round = closed();
        Secret session = actors.session(vcs);
        got(reveal.agree(vcs, round.id()));

        leads.leave(vcs, area).block();

        assertThat(got(leaderships.get(area)).lead(Side.VCS)).isEmpty();
        assertThat(actors.withSession(session)
                        .get()
                        .uri(round.id().path())
                        .exchange()
                        .expectStatus()
                        .isSeeOther())
                .isNotNull();
        assertThat(got(reveal.agree(council, round.id())).isRevealed()).isFalse();
        Person vera = person("vera-" + tag);
        appoint(Side.VCS, vera);
        assertRejected(reveal.agree(lead(vera, Side.VCS), round.id()), "access.lead.too-new");
        assertRejected(leads.leave(vcs, area), "access.lead.only");
    }

    @Test
    void showsASideItsOwnResultsThirtyDaysAfterClosingAndNotEarlier() {
        Round round = closed();
        got(reveal.agree(council, round.id()));
        clock.moveOn(Duration.ofDays(30).minusSeconds(1));
        assertRejected(alone.see(vcs, round.id()), "round.alone.early");
        assertThat(page(vcs, round.id().path())).contains("From 31 July 2026").doesNotContain("See our own results");

        clock.moveOn(Duration.ofSeconds(1));
        assertThat(page(vcs, round.id().path())).contains("See our own results");
        actors.as(vcs)
                .post()
                .uri(round.id().path() + "/own-results")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(round.id().path() + "/own-results");

        String own = page(vcs, round.id().path() + "/own-results");
        assertThat(own)
                .contains("4 –", "The lead for the council said yes to a joint reveal on 1 July 2026")
                .contains("The lead for the VCS has not agreed to a joint reveal")
                .doesNotContain("1 –", "??");
        assertThat(page(participant(Side.VCS), round.id().path() + "/own-results"))
                .contains("4 –");
    }

    @Test
    void hidesASidesOwnResultsFromTheOtherSide() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(30));
        String before = page(council, round.id().path());
        got(alone.see(vcs, round.id()));

        for (Viewer other : List.of(council, participant(Side.COUNCIL))) {
            actors.as(other)
                    .get()
                    .uri(round.id().path() + "/own-results")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            actors.as(other)
                    .get()
                    .uri(round.id().path() + "/results")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(page(council, round.id().path()))
                .contains("The other side has chosen to see its own results")
                .hasSizeGreaterThan(before.length());
        assertThat(results.list(area).collectList().block()).isEmpty();
        assertThatThrownBy(() -> alone.get(council, round.id()).block()).isInstanceOf(NotFound.class);
    }

    @Test
    void showsOwnResultsToANewLeadOnlyAfterSevenDays() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(30));
        got(alone.see(vcs, round.id()));
        Person vera = person("vera-" + tag);
        appoint(Side.VCS, vera);

        assertRejected(alone.get(lead(vera, Side.VCS), round.id()), "access.lead.too-new");
        clock.moveOn(Duration.ofDays(7));
        assertThat(alone.get(lead(vera, Side.VCS), round.id()).block()).isNotNull();
    }

    @Test
    void takesTheVerySameFiguresIntoTheJointResultsWhateverIsSavedAfterwards() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(30));
        got(alone.see(vcs, round.id()));
        FrozenResults own = got(alone.get(vcs, round.id()));
        assertThat(parts.listCounted(round.id()).collectList().block())
                .hasSize(3)
                .allMatch(part -> part.side() == Side.COUNCIL);
        for (int late = 0; late < 4; late++) {
            answer(round, Side.VCS, 1);
        }

        got(reveal.agree(council, round.id()));
        got(reveal.agree(vcs, round.id()));

        FrozenResults joint = got(results.get(round.id()));
        assertThat(own.whole().axes().get("money")).isEqualTo(OURS_ALONE);
        assertThat(joint.whole().axes().get("money"))
                .isEqualTo(new BothSides(Figure.shown(new Place(2)), Figure.shown(new Place(8))));
        assertThat(joint.themes())
                .allSatisfy(theme -> assertThat(own.themes())
                        .anyMatch(ours ->
                                ours.places().vcs().equals(theme.places().vcs())));
        assertThat(joint.whole().answered().get(Side.VCS))
                .isEqualTo(own.whole().answered().get(Side.VCS));
        assertThat(parts.deleteAll(round.id()).block()).isZero();
        actors.as(vcs)
                .get()
                .uri(round.id().path() + "/own-results")
                .exchange()
                .expectHeader()
                .location(round.id().path() + "/results");
    }

    @Test
    void letsNobodyOfASideFinishSubmittingOnceItHasSeenItsResults() {
        Round round = closed();
        Secret link = Secret.random();
        Ticket begun = begun(round, anInvitation(round).ofOrganisation("late").withReturnLink(link), link);
        Ticket other = begun(round, anInvitation(round).ofDepartment("late", 1).withReturnLink(link), link);
        clock.moveOn(Duration.ofDays(30));
        got(alone.see(vcs, round.id()));

        assertRejected(answering.submit(begun), "round.answers.not-open");
        assertThat(got(answering.submit(other)).state()).isEqualTo(Participation.State.SUBMITTED);
    }

    private Ticket begun(Round round, ParticipationBuilder who, Secret link) {
        Participation submitting = got(participations.add(who.submitting()));
        assertThat(submitting.id().round()).isEqualTo(round.id());
        return new Ticket(submitting.id(), link);
    }

    @Test
    void letsBothSidesSeeTheirOwnAndRevealBothHalvesLater() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(31));
        got(alone.see(vcs, round.id()));
        got(alone.see(council, round.id()));
        assertThat(parts.deleteAll(round.id()).block()).isZero();

        got(reveal.agree(council, round.id()));
        got(reveal.agree(vcs, round.id()));

        assertThat(got(results.get(round.id())).whole().axes().get("money"))
                .isEqualTo(new BothSides(Figure.shown(new Place(2)), Figure.shown(new Place(8))));
    }

    @Test
    void finishesAtTheNextStartWhatASideBegan() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(30));
        got(rounds.save(got(rounds.get(round.id())).seeAlone(Side.VCS, clock.instant())));
        assertThatThrownBy(() -> alone.get(vcs, round.id()).block()).isInstanceOf(NotFound.class);

        reveal.finishAll().block();

        assertThat(got(alone.get(vcs, round.id())).whole().axes().get("money")).isEqualTo(OURS_ALONE);
        assertThat(got(rounds.get(round.id())).isRevealed()).isFalse();
    }

    @Test
    void opensNoRoundAgainOnceASideHasSeenItsResults() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(30));
        got(alone.see(vcs, round.id()));

        assertRejected(closing.reopen(council, round.id()), "round.reopen.seen-alone");
    }

    @Test
    void letsNobodyKeepTheOtherSideWaitingByOpeningAgainAndAgain() {
        Round round = closed();
        clock.moveOn(Duration.ofDays(29));
        got(closing.reopen(council, round.id()));
        assertRejected(alone.see(vcs, round.id()), "round.alone.not-closed");
        got(closing.close(vcs, round.id()));

        clock.moveOn(Duration.ofDays(2));
        assertRejected(closing.reopen(council, round.id()), "round.reopen.late");
        assertRejected(alone.see(vcs, round.id()), "round.alone.early");
        clock.moveOn(Duration.ofDays(28));
        assertThat(got(alone.see(vcs, round.id())).closings().seenAlone()).containsExactly(Side.VCS);
    }

    @Test
    void asksBothAgainWhenTheThresholdIsChanged() {
        Round round = got(rounds.add(aRound().in(area).named("k").preparing()));
        Round one = got(opening.agree(vcs, round.id(), round.proposal().mark()));
        Round other = aRound().in(area).named("k").threshold(4).preparing();
        got(rounds.save(one.changed(new Proposal(
                one.title(), other.terms(), one.questionnaires(), one.shortForm(), one.opensOn(), one.closesOn()))));

        assertRejected(opening.agree(council, round.id(), round.proposal().mark()), "round.open.changed");
        assertThat(got(rounds.get(round.id())).openingYes().given()).isEmpty();
    }

    private Round closed() {
        Round round = got(rounds.add(aRound().in(area).named("2026").open().close(clock.instant())));
        rounds.pin(round).block();
        List.of(2, 4, 5).forEach(step -> answer(round, Side.VCS, step));
        List.of(1, 1, 3).forEach(step -> answer(round, Side.COUNCIL, step));
        return round;
    }

    private void answer(Round round, Side side, int step) {
        Part part = aPart(side, PartName.WHOLE).placed(MONEY, step).saved();
        parts.save(round.id(), part).then(parts.count(round.id(), part.key())).block();
    }

    private void appoint(Side side, Person person) {
        got(leads.appoint(Cast.administrator(), area, side, person).flatMap(claim -> doorkeeper.claim(claim.text())));
    }

    private String page(Viewer viewer, String path) {
        EntityExchangeResult<byte[]> read = actors.as(viewer)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        byte[] body = read.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private Viewer lead(Person person, Side side) {
        return new Viewer(person.id().value(), person.name(), Role.leadOf(side), Optional.of(area));
    }

    private Viewer participant(Side side) {
        String id = new RoundId(area, "2026") + "/" + side.key() + "-somebody";
        return new Viewer(id, "Somebody", Role.participantOf(side), Optional.of(area));
    }

    private static Person person(String name) {
        return new Person(new PersonId("p-" + name), name, "Director", "CVS", Optional.empty());
    }

    private static void assertRejected(Mono<?> work, String key) {
        assertThatThrownBy(work::block)
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
