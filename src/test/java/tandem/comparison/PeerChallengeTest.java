package tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;

/** An area is seen by a peer only while both sides say yes to this peer and the challenge lasts. */
class PeerChallengeTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final AreaCode DERBY = new AreaCode("E06000015");
    private static final AreaCode HACKNEY = new AreaCode("E09000012");
    private static final PersonId ALEX = new PersonId("alex");
    private static final PersonId BEA = new PersonId("bea");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST = TODAY.plusDays(7);

    private final PeerChallenge asked =
            new PeerChallenge("c", "Challenge", List.of(CALDERDALE, DERBY), List.of(ALEX), LAST, Consents.none(), 0);

    private static PeerChallenge yes(PeerChallenge challenge) {
        return challenge.consent(CALDERDALE, Side.COUNCIL, TODAY).consent(CALDERDALE, Side.VCS, TODAY);
    }

    @Test
    void seesNothingWithoutConsent() {
        assertThat(asked.seenBy(ALEX, TODAY)).isEmpty();
    }

    @Test
    void seesNothingOfAnAreaWhereOneSideSaidYes() {
        assertThat(asked.consent(CALDERDALE, Side.COUNCIL, TODAY).seenBy(ALEX, TODAY))
                .isEmpty();
        assertThat(asked.consent(CALDERDALE, Side.VCS, TODAY).seenBy(ALEX, TODAY))
                .isEmpty();
    }

    @Test
    void seesAnAreaWhereBothSaidYesUntilEitherTakesItBack() {
        assertThat(yes(asked).seenBy(ALEX, TODAY)).containsExactly(CALDERDALE);
        assertThat(yes(asked).withdraw(CALDERDALE, Side.VCS).seenBy(ALEX, TODAY))
                .isEmpty();
        assertThat(yes(asked).withdraw(CALDERDALE, Side.COUNCIL).seenBy(ALEX, TODAY))
                .isEmpty();
    }

    @Test
    void isSeenByNobodyElse() {
        assertThat(yes(asked).seenBy(BEA, TODAY)).isEmpty();
    }

    @Test
    void seesNothingAfterTheLastDay() {
        assertThat(yes(asked).seenBy(ALEX, LAST)).containsExactly(CALDERDALE);
        assertThat(yes(asked).seenBy(ALEX, LAST.plusDays(1))).isEmpty();
    }

    @Test
    void asksBothSidesAnewForAPeerWhoIsAddedLater() {
        PeerChallenge more = yes(asked).addPeer(BEA, TODAY);

        assertThat(more.seenBy(ALEX, TODAY)).containsExactly(CALDERDALE);
        assertThat(more.seenBy(BEA, TODAY)).isEmpty();
        assertThat(more.hasWholeConsentOf(CALDERDALE, Side.COUNCIL)).isFalse();
        assertThat(more.consent(CALDERDALE, Side.COUNCIL, TODAY).seenBy(BEA, TODAY))
                .isEmpty();
        assertThat(yes(more).seenBy(BEA, TODAY)).containsExactly(CALDERDALE);
    }

    @Test
    void asksBothSidesAnewForALaterLastDay() {
        PeerChallenge longer = yes(asked).endOn(LAST.plusDays(5), TODAY);

        assertThat(longer.seenBy(ALEX, LAST)).containsExactly(CALDERDALE);
        assertThat(longer.seenBy(ALEX, LAST.plusDays(1))).isEmpty();
        assertThat(yes(longer).seenBy(ALEX, LAST.plusDays(5))).containsExactly(CALDERDALE);
    }

    @Test
    void keepsTheYesWhenTheLastDayComesEarlier() {
        PeerChallenge shorter = yes(asked).endOn(LAST.minusDays(3), TODAY);

        assertThat(shorter.hasWholeConsentOf(CALDERDALE, Side.VCS)).isTrue();
        assertThat(shorter.seenBy(ALEX, LAST.minusDays(3))).containsExactly(CALDERDALE);
        assertThat(shorter.seenBy(ALEX, LAST.minusDays(2))).isEmpty();
    }

    @Test
    void endsForGood() {
        PeerChallenge ended = yes(asked).end(TODAY);

        assertThat(ended.seenBy(ALEX, TODAY)).isEmpty();
        assertThat(ended.until()).isEqualTo(LAST);
        assertThat(ended.endedEarly()).contains(TODAY);
        refuses("comparison.ended", () -> ended.end(TODAY));
        refuses("comparison.ended", () -> ended.endOn(LAST, TODAY));
        refuses("comparison.ended", () -> ended.addPeer(BEA, TODAY));
        refuses("comparison.ended", () -> ended.consent(DERBY, Side.VCS, TODAY));
        assertThat(ended.withdraw(CALDERDALE, Side.VCS).hasConsentOf(CALDERDALE, Side.VCS))
                .isFalse();
    }

    @Test
    void doesNotEndInThePast() {
        refuses("comparison.until.past", () -> asked.endOn(TODAY.minusDays(1), TODAY));
        assertThat(asked.endOn(TODAY, TODAY).hasEnded(TODAY)).isFalse();
    }

    @Test
    void hasNoOtherAreaAndAtMostEight() {
        assertThatThrownBy(() -> asked.consent(HACKNEY, Side.VCS, TODAY)).isInstanceOf(NotFound.class);
        List<AreaCode> nine = IntStream.rangeClosed(1, 9)
                .mapToObj(each -> new AreaCode("E0000000" + each))
                .toList();
        assertThatThrownBy(() -> new PeerChallenge("c", "Nine", nine, List.of(), LAST, Consents.none(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refuses(String key, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
