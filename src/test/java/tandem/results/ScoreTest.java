package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void isTheMiddleOneOrTheMeanOfTheMiddleTwo() {
        assertThat(Score.medianOf(List.of(Score.of(5), Score.of(1), Score.of(2))))
                .contains(Score.of(2));
        assertThat(Score.medianOf(List.of(Score.of(5), Score.of(1), Score.of(2), Score.of(2))))
                .contains(Score.of(2));
        assertThat(Score.medianOf(List.of(Score.of(5), Score.of(2)))).contains(new Score(7, 2));
        assertThat(Score.medianOf(List.of())).isEmpty();
    }

    @Test
    void isRoundedToHalfStepsHalfwayUp() {
        assertThat(new Score(9, 4).toHalfSteps()).isEqualTo(new Place(5));
        assertThat(new Score(7, 3).toHalfSteps()).isEqualTo(new Place(5));
        assertThat(new Score(8, 3).toHalfSteps()).isEqualTo(new Place(5));
        assertThat(new Score(11, 4).toHalfSteps()).isEqualTo(new Place(6));
        assertThat(new Score(5, 1).toHalfSteps()).isEqualTo(new Place(10));
        assertThat(new Score(1, 1).toHalfSteps()).isEqualTo(new Place(2));
    }

    @Test
    void isRoundedToAWholeStepTowardsTheMiddle() {
        assertThat(new Score(3, 2).toWholeSteps()).isEqualTo(new Place(4));
        assertThat(new Score(5, 2).toWholeSteps()).isEqualTo(new Place(6));
        assertThat(new Score(7, 2).toWholeSteps()).isEqualTo(new Place(6));
        assertThat(new Score(9, 2).toWholeSteps()).isEqualTo(new Place(8));
        assertThat(Score.of(3).toWholeSteps()).isEqualTo(new Place(6));
        assertThat(Score.of(1).toWholeSteps()).isEqualTo(new Place(2));
    }

    @Test
    void losesNothingWhenThirdsMeet() {
        // The mean of 7/3 and 13/6 is exactly 2.25, which goes up; in binary fractions it would be a little less.
        assertThat(Score.medianOf(List.of(new Score(7, 3), new Score(13, 6)))
                        .orElseThrow()
                        .toHalfSteps())
                .isEqualTo(new Place(5));
        assertThat(Score.meanOf(List.of(1, 2, 2))).contains(new Score(5, 3));
        assertThat(Score.mean(List.of(new Score(1, 2), new Score(1, 3)))).contains(new Score(5, 12));
    }
}
