package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.PartBuilder.aPart;
import static tandem.round.RoundBuilder.aRound;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Cast;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.area.Organisations;
import tandem.round.InPost;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participations;
import tandem.round.Parts;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.store.Broken;
import tandem.store.Compaction;

/** Reveals rounds on the embedded store, and interrupts it at each of its steps. */
@StoryServer
class RevealStoryTest {

    private static final Clock HALF_PAST_ELEVEN = Clock.fixed(Instant.parse("2026-07-01T23:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate IN_LONDON = LocalDate.of(2026, 7, 2);

    private final Rounds rounds;
    private final Parts parts;
    private final Results results;
    private final Participations participations;
    private final Organisations organisations;
    private final Compaction compaction;
    private final SideResults sideResults;
    private final SeeingAlone alone;
    private final InPost inPost;
    private final Log log;

    @Autowired
    RevealStoryTest(
            Rounds rounds,
            Parts parts,
            Results results,
            Participations participations,
            Organisations organisations,
            Compaction compaction,
            SideResults sideResults,
            SeeingAlone alone,
            InPost inPost,
            Log log) {
        this.rounds = rounds;
        this.parts = parts;
        this.results = results;
        this.participations = participations;
        this.organisations = organisations;
        this.compaction = compaction;
        this.sideResults = sideResults;
        this.alone = alone;
        this.inPost = inPost;
        this.log = log;
    }

    @Test
    void revealsNothingBeforeTheSecondYes() {
        Round round = closed("one-yes");

        Round agreed = got(reveal().agree(Cast.councilLead(), round.id()));
        Round again = got(reveal().agree(Cast.councilLead(), round.id()));

        assertThat(agreed.isRevealed()).isFalse();
        assertThat(again).isEqualTo(agreed);
        assertThat(results.find(round.id()).blockOptional()).isEmpty();
        assertThat(parts.listCounted(round.id()).count().block()).isEqualTo(3);
    }

    @Test
    void revealsAtTheSecondYesAndForgetsEveryAnswer() {
        Round round = closed("both-yes");
        parts.save(
                        round.id(),
                        aPart(Side.VCS, PartName.WHOLE).placed("axis/money", 1).saved())
                .block();

        got(reveal().agree(Cast.vcsLead(), round.id()));
        Round revealed = got(reveal().agree(Cast.councilLead(), round.id()));

        assertThat(revealed.isRevealed()).isTrue();
        assertRevealed(round);
        assertThat(parts.deleteAll(round.id()).block()).isZero();
        assertThat(log.list(round.id().area())
                        .filter(entry -> entry.object().equals(round.id().toString()))
                        .map(LogEntry::what)
                        .collectList()
                        .block())
                .containsExactly("results.revealed", "round.agreed-to-reveal", "round.agreed-to-reveal");
    }

    @Test
    void changesNothingWhenALeadPressesAgainAfterwards() {
        Round round = closed("pressed-again");
        got(reveal().agree(Cast.vcsLead(), round.id()));
        Round revealed = got(reveal().agree(Cast.councilLead(), round.id()));

        assertThat(got(reveal().agree(Cast.vcsLead(), round.id()))).isEqualTo(revealed);
        assertRevealed(round);
    }

    @Test
    void letsBothLeadsPressAtOnce() {
        Round round = closed("at-once");

        Mono.zip(reveal().agree(Cast.vcsLead(), round.id()), reveal().agree(Cast.councilLead(), round.id()))
                .block();

        assertRevealed(round);
    }

    @Test
    void refusesOnePersonForBothSidesAndWhoLeadsNone() {
        Round round = closed("one-person");
        Viewer both = new Viewer("p-carol", "Carol Council", Role.VCS_LEAD, Optional.of(Cast.CALDERDALE));
        Viewer participant = new Viewer("p-anna", "Anna", Role.VCS_PARTICIPANT, Optional.of(Cast.CALDERDALE));
        got(reveal().agree(Cast.councilLead(), round.id()));

        assertThatThrownBy(() -> reveal().agree(both, round.id()).block())
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.key()).isEqualTo("round.yes.same-person"));
        assertThatThrownBy(() -> reveal().agree(participant, round.id()).block())
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "list-answers,listCounted",
        "freeze,freeze",
        "read-back,get",
        "delete,deleteAll",
        "compact,compact",
        "mark,save",
        "write,append"
    })
    void finishesAtTheNextStartWhatWasInterrupted(String name, String step) {
        Round round = closed("cut-" + name);
        got(reveal().agree(Cast.councilLead(), round.id()));
        got(rounds.save(got(rounds.get(round.id()))
                .agreeToReveal(Side.VCS, Cast.vcsLead().person(), HALF_PAST_ELEVEN.instant())));

        assertThatThrownBy(() ->
                        interrupted(step).finish(got(rounds.get(round.id()))).block())
                .hasMessageContaining(step);
        assertThat(got(rounds.get(round.id())).isRevealed()).isEqualTo(step.equals("append"));

        reveal().finishAll().block();
        reveal().finishAll().block();

        assertRevealed(round);
        assertThat(log.list(round.id().area())
                        .filter(entry -> entry.object().equals(round.id().toString()))
                        .map(LogEntry::what)
                        .filter("results.revealed"::equals)
                        .collectList()
                        .block())
                .hasSize(1);
    }

    @Test
    void deletesAtTheNextStartAnAnswerSavedJustAsTheRoundWasRevealed() {
        Round round = closed("latecomer");
        got(reveal().agree(Cast.vcsLead(), round.id()));
        got(reveal().agree(Cast.councilLead(), round.id()));
        parts.save(
                        round.id(),
                        aPart(Side.VCS, PartName.WHOLE).placed("axis/money", 1).saved())
                .block();

        reveal().finishAll().block();

        assertThat(parts.deleteAll(round.id()).block()).isZero();
    }

    private void assertRevealed(Round round) {
        assertThat(got(rounds.get(round.id())).isRevealed()).isTrue();
        assertThat(parts.listCounted(round.id()).collectList().block()).isEmpty();
        FrozenResults frozen = got(results.get(round.id()));
        assertThat(frozen.whole().axes().get("money"))
                .isEqualTo(new BothSides(Figure.without(Figure.Status.WITHHELD), Figure.shown(new Place(8))));
        assertThat(frozen.revealedOn()).isEqualTo(IN_LONDON);
    }

    private Round closed(String name) {
        Round round = aRound().named(name).closed();
        got(rounds.add(round));
        rounds.pin(round).block();
        for (int step : List.of(2, 4, 5)) {
            Part part =
                    aPart(Side.VCS, PartName.WHOLE).placed("axis/money", step).saved();
            parts.save(round.id(), part)
                    .then(parts.count(round.id(), part.key()))
                    .block();
        }
        return round;
    }

    private Reveal reveal() {
        Computation computation = new Computation(rounds, participations, parts, organisations, sideResults);
        return new Reveal(rounds, parts, computation, results, compaction, alone, inPost, log, HALF_PAST_ELEVEN);
    }

    /** A reveal in which one step fails, whichever store has it. */
    private Reveal interrupted(String step) {
        Parts failingParts = Broken.at(step, Parts.class, parts);
        return new Reveal(
                Broken.at(step, Rounds.class, rounds),
                failingParts,
                new Computation(rounds, participations, failingParts, organisations, sideResults),
                Broken.at(step, Results.class, results),
                Broken.at(step, Compaction.class, compaction),
                alone,
                inPost,
                Broken.at(step, Log.class, log),
                HALF_PAST_ELEVEN);
    }
}
