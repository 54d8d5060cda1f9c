package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.RoundBuilder.CALDERDALE;
import static tandem.round.RoundBuilder.COUNCIL_LEAD;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.VCS_LEAD;
import static tandem.round.RoundBuilder.aRound;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;

class RoundTest {

    private static final Round PREPARING = aRound().preparing();
    private static final Round OPEN = aRound().open();
    private static final Round CLOSED = aRound().closed();
    private static final Round REVEALED = aRound().revealed();

    @Test
    void opensOnlyWithBothLeadsYes() {
        Round oneYes = PREPARING.agreeToOpen(Side.VCS, VCS_LEAD, NOON);

        refuses("round.open.needs-both", () -> oneYes.open(List.of()));
        assertThat(oneYes.agreeToOpen(Side.COUNCIL, COUNCIL_LEAD, NOON)
                        .open(List.of())
                        .isOpen())
                .isTrue();
    }

    @Test
    void takesNoSecondYesFromOnePersonForBothSides() {
        refuses(
                "round.yes.same-person",
                () -> PREPARING.agreeToOpen(Side.VCS, VCS_LEAD, NOON).agreeToOpen(Side.COUNCIL, VCS_LEAD, NOON));
        refuses(
                "round.yes.same-person",
                () -> CLOSED.agreeToReveal(Side.VCS, VCS_LEAD, NOON).agreeToReveal(Side.COUNCIL, VCS_LEAD, NOON));
    }

    @Test
    void keepsTheFirstYesOfASide() {
        Round agreed =
                PREPARING.agreeToOpen(Side.VCS, VCS_LEAD, NOON).agreeToOpen(Side.VCS, VCS_LEAD, NOON.plusSeconds(60));

        assertThat(agreed.openingYes().given()).containsOnly(java.util.Map.entry(Side.VCS, new Yes(VCS_LEAD, NOON)));
    }

    @Test
    void takesBackBothYesWhenAnythingChanges() {
        Round agreed = PREPARING.agreeToOpen(Side.VCS, VCS_LEAD, NOON);

        Round changed = changeClosing(agreed, LocalDate.of(2026, 7, 31));

        assertThat(changed.openingYes().given()).isEmpty();
        assertThat(changed.proposal().mark()).isNotEqualTo(agreed.proposal().mark());
    }

    @Test
    void changesNothingOnceOpen() {
        for (Round round : List.of(OPEN, CLOSED, REVEALED)) {
            refuses("round.change.not-preparing", () -> changeClosing(round, LocalDate.of(2026, 7, 31)));
            refuses("round.open.not-preparing", () -> round.agreeToOpen(Side.VCS, VCS_LEAD, NOON));
            refuses("round.open.not-preparing", () -> round.open(List.of()));
        }
    }

    @Test
    void closesOnlyWhatIsOpen() {
        assertThat(OPEN.close(NOON).state()).isEqualTo(Round.State.CLOSED);
        for (Round round : List.of(PREPARING, CLOSED, REVEALED)) {
            refuses("round.close.not-open", () -> round.close(NOON));
        }
    }

    @Test
    void reopensOnlyWhatIsClosedAndCountsIt() {
        Round again = CLOSED.agreeToReveal(Side.VCS, VCS_LEAD, NOON).reopen(NOON);

        assertThat(again.isOpen()).isTrue();
        assertThat(again.closings().reopened()).isEqualTo(1);
        assertThat(again.revealYes().given()).isEmpty();
        for (Round round : List.of(PREPARING, OPEN, REVEALED)) {
            refuses("round.reopen.not-closed", () -> round.reopen(NOON));
        }
    }

    @Test
    void doesNotReopenOnceBothAgreedToReveal() {
        refuses("round.reopen.revealing", () -> aRound().agreedToReveal().reopen(NOON));
    }

    @Test
    void revealsOnlyWhatIsClosedWithBothLeadsYes() {
        refuses("round.reveal.not-closed", () -> OPEN.agreeToReveal(Side.VCS, VCS_LEAD, NOON));
        refuses("round.reveal.not-closed", REVEALED::revealed);
        refuses(
                "round.reveal.needs-both",
                () -> CLOSED.agreeToReveal(Side.VCS, VCS_LEAD, NOON).revealed());
        assertThat(aRound().agreedToReveal().revealed().isRevealed()).isTrue();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        refuses("round.dates.end-before-start", () -> changeClosing(PREPARING, LocalDate.of(2026, 5, 31)));
    }

    @Test
    void hasAThresholdFrom3To10() {
        assertThat(new Terms(Mode.BOTH, Promise.ANONYMOUS, 3, false).threshold())
                .isEqualTo(3);
        assertThat(new Terms(Mode.BOTH, Promise.ANONYMOUS, 10, false).threshold())
                .isEqualTo(10);
        for (int wrong : List.of(-1, 0, 2, 11)) {
            refuses("round.threshold.out-of-range", () -> new Terms(Mode.BOTH, Promise.ANONYMOUS, wrong, false));
        }
    }

    @Test
    void readsWhateverIsNoThresholdAs5() {
        assertThat(Terms.thresholdIn("7")).isEqualTo(7);
        assertThat(Terms.thresholdIn(3)).isEqualTo(3);
        for (Object wrong : List.of(0, -1, 2, 11, "", "three", "3.0")) {
            assertThat(Terms.thresholdIn(wrong)).isEqualTo(5);
        }
        assertThat(Terms.thresholdIn(null)).isEqualTo(5);
    }

    @Test
    void proposes3BelowTenOrganisationsAndOtherwise5() {
        assertThat(Terms.thresholdFor(9)).isEqualTo(3);
        assertThat(Terms.thresholdFor(10)).isEqualTo(5);
    }

    @Test
    void isNamedByYearAndTheFirstFreeNumber() {
        assertThat(RoundId.next(CALDERDALE, 2026, List.of("2026-1", "2026-3", "2025-2")))
                .isEqualTo(new RoundId(CALDERDALE, "2026-2"));
    }

    @Test
    void isNotFoundAtAnAddressThatIsNone() {
        assertThat(RoundId.at("E08000033", "2026-1")).isEqualTo(new RoundId(CALDERDALE, "2026-1"));
        assertThatThrownBy(() -> RoundId.at("E08000033", "..%2F")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> RoundId.at("nowhere", "2026-1")).isInstanceOf(NotFound.class);
    }

    private static Round changeClosing(Round round, LocalDate closesOn) {
        return round.changed(new Proposal(
                round.title(), round.terms(), round.questionnaires(), round.shortForm(), round.opensOn(), closesOn));
    }

    private static void refuses(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(Rejected.class).hasMessage(key);
    }
}
