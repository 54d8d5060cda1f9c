package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.Got.got;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.aRound;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.relationship.Relationships;
import tandem.store.Broken;

/** Opening is one step for everybody, whoever comes at the same time and whatever breaks off in between. */
@StoryServer
class OpeningStoryTest {

    private static final AreaCode AREA = new AreaCode("E06900700");
    private static final Viewer COUNCIL = new Viewer("p-council-lead", "Carol", Role.COUNCIL_LEAD, Optional.of(AREA));
    private static final Viewer VCS = new Viewer("p-vcs-lead", "Vikram", Role.VCS_LEAD, Optional.of(AREA));

    @Autowired
    private Opening opening;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Participations participations;

    @Autowired
    private Relationships register;

    @Autowired
    private InPost inPost;

    @Autowired
    private Clock clock;

    @Autowired
    private Log log;

    @Test
    void finishesAtTheNextStartWhatBrokeOffBeforeTheSecondStep() {
        Round half = got(rounds.add(aRound().in(AREA).named("half").preparing()));
        got(rounds.save(
                half.agreeToOpen(Side.COUNCIL, COUNCIL.person(), NOON).agreeToOpen(Side.VCS, VCS.person(), NOON)));
        got(rounds.add(aRound().in(AREA).named("one-yes").preparing().agreeToOpen(Side.VCS, VCS.person(), NOON)));

        got(opening.finishAll());
        got(opening.finishAll());

        Round opened = got(rounds.get(half.id()));
        assertThat(opened.isOpen()).isTrue();
        assertThat(got(rounds.instrument(opened)).questionnaires()).hasSize(2);
        assertThat(got(rounds.get(new RoundId(AREA, "one-yes"))).isOpen()).isFalse();
        assertThat(opened("E06900700/half")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pin", "list", "save", "append"})
    void finishesAtTheNextStartWhateverStepItBrokeOffAt(String step) {
        Round round = got(rounds.add(aRound().in(AREA).named("cut-" + step).preparing()));
        String seen = round.proposal().mark();
        got(opening.agree(COUNCIL, round.id(), seen));
        got(rounds.save(got(rounds.get(round.id())).agreeToOpen(Side.VCS, VCS.person(), NOON)));

        assertThatThrownBy(() ->
                        breakingOffAt(step).finish(got(rounds.get(round.id()))).block())
                .hasMessageContaining(step);
        got(opening.finishAll());
        got(opening.finishAll());

        Round opened = got(rounds.get(round.id()));
        assertThat(opened.isOpen()).isTrue();
        assertThat(got(rounds.instrument(opened)).questionnaires()).hasSize(2);
        assertThat(opened(round.id().toString())).isEqualTo(1);
    }

    /** An opening in which one step fails, whichever store has it. */
    private Opening breakingOffAt(String step) {
        return new Opening(
                Broken.at(step, Rounds.class, rounds),
                participations,
                Broken.at(step, Relationships.class, register),
                inPost,
                Broken.at(step, Log.class, log),
                clock);
    }

    @Test
    void opensOnceWhenBothLeadsSayYesAtTheSameTime() {
        for (int n = 1; n <= 10; n++) {
            Round round = got(rounds.add(aRound().in(AREA).named("both-" + n).preparing()));
            String seen = round.proposal().mark();

            Mono.zip(
                            opening.agree(COUNCIL, round.id(), seen).subscribeOn(Schedulers.parallel()),
                            opening.agree(VCS, round.id(), seen).subscribeOn(Schedulers.parallel()))
                    .block();

            assertThat(got(rounds.get(round.id())).isOpen()).isTrue();
            assertThat(opened(round.id().toString())).isEqualTo(1);
        }
    }

    @Test
    void refusesAnAnonymousRoundInWhichAnOrganisationHasTwoVoices() {
        Round round = got(rounds.add(aRound().in(AREA).named("twice").preparing()));
        Participation first = anInvitation(round).invited();
        got(participations.add(first));
        got(participations.add(new Participation(
                new ParticipationId(round.id(), "vcs-other"),
                first.affiliation(),
                "Chair",
                first.state(),
                "another hash",
                Optional.empty(),
                Optional.empty(),
                java.util.Set.of(),
                0)));

        assertThatThrownBy(() ->
                        opening.agree(VCS, round.id(), round.proposal().mark()).block())
                .isInstanceOf(Rejected.class)
                .hasMessage("round.open.organisation-twice");
    }

    private long opened(String round) {
        List<LogEntry> entries = got(log.list(AREA).collectList());
        return entries.stream()
                .filter(entry ->
                        entry.what().equals("round.opened") && entry.object().equals(round))
                .count();
    }
}
