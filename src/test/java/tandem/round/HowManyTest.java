package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HowManyTest {

    @Test
    void tellsThreeBandsWhereManyAreInvited() {
        assertThat(HowMany.of(4, 40)).isEqualTo(HowMany.FEWER_THAN_5);
        assertThat(HowMany.of(5, 40)).isEqualTo(HowMany.FROM_5_TO_9);
        assertThat(HowMany.of(10, 40)).isEqualTo(HowMany.TEN_OR_MORE);
    }

    @Test
    void neverSaysOfEverybodyThatTheyAnswered() {
        for (long invited = 0; invited <= 30; invited++) {
            HowMany all = HowMany.of(invited, invited);
            HowMany allButOne = HowMany.of(Math.max(0, invited - 1), invited);
            assertThat(allButOne).as("%d invited", invited).isEqualTo(all);
        }
    }

    @Test
    void tellsWhereNobodyWasInvitedButNeverThatNobodyHasAnswered() {
        assertThat(HowMany.invited(0)).isEqualTo(HowMany.NONE);
        assertThat(HowMany.invited(1)).isEqualTo(HowMany.FEWER_THAN_5);
        for (long invited = 0; invited <= 30; invited++) {
            assertThat(HowMany.of(0, invited)).isNotEqualTo(HowMany.NONE);
        }
    }

    @Test
    void tellsNothingWhereFiveOrFewerAreInvited() {
        assertThat(LongStream.rangeClosed(0, 5).mapToObj(count -> HowMany.of(count, 5)))
                .containsOnly(HowMany.NOT_TOLD);
    }
}
