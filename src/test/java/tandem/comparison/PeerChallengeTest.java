package tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;

/** An area is seen by peers only while both sides say yes and the challenge lasts. */
class PeerChallengeTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final AreaCode DERBY = new AreaCode("E06000015");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final PeerChallenge asked = new PeerChallenge(
            "c",
            "Challenge",
            List.of(CALDERDALE, DERBY),
            List.of(new PersonId("alex")),
            TODAY.plusDays(7),
            Map.of(),
            0);

    @Test
    void seesNothingWithoutConsent() {
        assertThat(asked.seenOn(TODAY)).isEmpty();
    }

    @Test
    void seesNothingOfAnAreaWhereOneSideSaidYes() {
        assertThat(asked.consent(CALDERDALE, Side.COUNCIL, TODAY).seenOn(TODAY)).isEmpty();
        assertThat(asked.consent(CALDERDALE, Side.VCS, TODAY).seenOn(TODAY)).isEmpty();
    }

    @Test
    void seesAnAreaWhereBothSaidYesUntilOneTakesItBack() {
        PeerChallenge both = asked.consent(CALDERDALE, Side.COUNCIL, TODAY).consent(CALDERDALE, Side.VCS, TODAY);
        assertThat(both.seenOn(TODAY)).containsExactly(CALDERDALE);
        assertThat(both.withdraw(CALDERDALE, Side.VCS).seenOn(TODAY)).isEmpty();
    }

    @Test
    void seesNothingAfterTheLastDay() {
        PeerChallenge both = asked.consent(CALDERDALE, Side.COUNCIL, TODAY).consent(CALDERDALE, Side.VCS, TODAY);
        assertThat(both.seenOn(TODAY.plusDays(7))).containsExactly(CALDERDALE);
        assertThat(both.seenOn(TODAY.plusDays(8))).isEmpty();
    }

    @Test
    void takesNoYesOnceItHasEnded() {
        assertThatThrownBy(() -> asked.consent(DERBY, Side.VCS, TODAY.plusDays(8)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.key()).isEqualTo("comparison.ended"));
    }

    @Test
    void tellsLowestMiddleAndHighestOfHalfSteps() {
        assertThat(Spread.of(List.of(8, 3, 6, 4))).contains(new Spread(4, 1.5, 2.5, 4));
        assertThat(Spread.of(List.of(8, 3, 6))).contains(new Spread(3, 1.5, 3, 4));
        assertThat(Spread.of(List.of())).isEmpty();
    }
}
