package tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lowest, middle and highest of released figures, which come in half steps. */
class SpreadTest {

    @Test
    void takesTheMiddleOfAnOddNumberOfAreas() {
        assertThat(Spread.of(List.of(8, 4, 7))).contains(new Spread(3, 2.0, 3.5, 4.0));
    }

    @Test
    void takesTheMeanOfTheMiddleTwoOfAnEvenNumber() {
        assertThat(Spread.of(List.of(10, 4, 7, 8))).contains(new Spread(4, 2.0, 3.75, 5.0));
    }

    @Test
    void saysNothingOfNoArea() {
        assertThat(Spread.of(List.of())).isEmpty();
    }
}
