package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.round.RoundBuilder.COUNCIL_LEAD;
import static tandem.round.RoundBuilder.NOON;
import static tandem.round.RoundBuilder.VCS_LEAD;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.Rejected;
import tandem.Side;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace.Outcome;

class AgreedPlaceTest {

    private static final Outcome THREE = new Outcome.Agreed(new Step(3));
    private static final Outcome FOUR = new Outcome.Agreed(new Step(4));
    private static final Yes COUNCIL = new Yes(COUNCIL_LEAD, NOON);
    private static final Yes VCS = new Yes(VCS_LEAD, NOON);

    private final AgreedPlace recorded =
            AgreedPlace.recorded(aRound().open().id(), "relationship/4", "money", THREE, Side.VCS, VCS);

    @Test
    void isFixedOnceBothSaidTheSame() {
        assertThat(recorded.isFixed()).isFalse();
        assertThat(recorded.confirmed(Side.COUNCIL, COUNCIL).isFixed()).isTrue();
        assertThat(recorded.changed(THREE, Side.COUNCIL, COUNCIL).isFixed()).isTrue();
    }

    @Test
    void asksTheOtherSideAgainWhenItIsChanged() {
        AgreedPlace changed = recorded.changed(FOUR, Side.COUNCIL, COUNCIL);

        assertThat(changed.outcome()).isEqualTo(FOUR);
        assertThat(changed.confirmed()).containsOnlyKeys(Side.COUNCIL);
        assertThat(AgreedPlace.mark(List.of(changed))).isNotEqualTo(AgreedPlace.mark(List.of(recorded)));
    }

    @Test
    void staysAsItIsOnceFixed() {
        AgreedPlace fixed = recorded.confirmed(Side.COUNCIL, COUNCIL);

        assertThatThrownBy(() -> fixed.changed(FOUR, Side.VCS, VCS)).hasMessage("round.together.fixed");
        assertThatThrownBy(() -> fixed.confirmed(Side.VCS, VCS)).hasMessage("round.together.fixed");
    }

    @Test
    void isNotConfirmedForBothSidesByOnePerson() {
        assertThatThrownBy(() -> recorded.confirmed(Side.COUNCIL, VCS)).hasMessage("round.yes.same-person");
    }

    @Test
    void asksForTheReasonOfADisagreement() {
        assertThatThrownBy(() -> new Outcome.StillDisagree("  "))
                .isInstanceOf(Rejected.class)
                .hasMessage("round.together.reason-missing");
        assertThatThrownBy(() -> new Outcome.StillDisagree("x".repeat(1001))).hasMessage("round.together.reason-long");
    }

    @Test
    void isRecordedWhileOpenOrAfterTheRevealAsTheModeSays() {
        assertThat(Together.isTime(aRound().mode(Mode.TOGETHER).open())).isTrue();
        assertThat(Together.isTime(aRound().mode(Mode.TOGETHER).closed())).isFalse();
        assertThat(Together.isTime(aRound().mode(Mode.BOTH).open())).isFalse();
        assertThat(Together.isTime(aRound().mode(Mode.BOTH).revealed())).isTrue();
        assertThat(Together.isTime(aRound().mode(Mode.SEPARATE).revealed())).isFalse();
    }
}
