package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdTest {

    @Test
    void countsEachAnswerAsARespondentWhereEachIsAskedAboutOneThing() {
        assertThat(Crowd.of(5).isEnough(5, 5)).isTrue();
        assertThat(Crowd.of(5).isEnough(5, 4)).isFalse();
        assertThat(Crowd.of(0).isEnough(1, 0)).isFalse();
    }

    @Test
    void takesItThatThoseAskedMostAnsweredMost() {
        Crowd crowd = new Crowd(List.of(1, 1, 1, 1, 3, 3));

        assertThat(crowd.answersOfAll()).isEqualTo(10);
        assertThat(crowd.isEnough(5, 10)).isTrue();
        assertThat(crowd.isEnough(5, 9)).isTrue();
        assertThat(crowd.isEnough(5, 8)).as("3, 3, 1 and 1 may have given them").isFalse();
    }

    @Test
    void hidesWhatOneRespondentWithSeveralAnswersCouldWorkOut() {
        Crowd twoEach = new Crowd(List.of(2, 2, 2, 2, 2));

        assertThat(twoEach.isEnough(3, 6)).as("two known of six").isFalse();
        assertThat(twoEach.isEnough(3, 7)).isTrue();
        assertThat(new Crowd(List.of(4, 1, 1, 1, 1)).isEnough(3, 8)).isFalse();
    }

    @Test
    void showsNothingWhereThereAreMoreAnswersThanCanBe() {
        assertThat(Crowd.of(5).isEnough(5, 6)).isFalse();
    }

    @Test
    void refusesSomebodyWhoIsAskedAboutNothing() {
        assertThatThrownBy(() -> new Crowd(List.of(1, 0))).hasMessageContaining("only those who are asked");
    }
}
