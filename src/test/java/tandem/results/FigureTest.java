package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void standsAboveOrBelowTheMiddleByHalfAStepAndOnItByNone() {
        List<Figure> figures = IntStream.rangeClosed(2, 10)
                .mapToObj(halves -> Figure.shown(new Place(halves)))
                .toList();

        assertThat(figures.stream().filter(Figure::isBelowMiddle))
                .extracting(figure -> figure.place().orElseThrow().steps())
                .containsExactly(1.0, 1.5, 2.0, 2.5);
        assertThat(figures.stream().filter(Figure::isAboveMiddle))
                .extracting(figure -> figure.place().orElseThrow().steps())
                .containsExactly(3.5, 4.0, 4.5, 5.0);
    }

    @Test
    void standsNowhereWhereNothingIsShown() {
        for (Figure.Status status : List.of(Figure.Status.NOT_KNOWN, Figure.Status.WITHHELD, Figure.Status.NOT_ASKED)) {
            assertThat(Figure.without(status).isAboveMiddle()).isFalse();
            assertThat(Figure.without(status).isBelowMiddle()).isFalse();
        }
    }
}
