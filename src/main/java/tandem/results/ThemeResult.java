package tandem.results;

import java.util.List;
import java.util.Map;
import tandem.Side;

/**
 * One theme (principle) as each side sees it: the mean of its shown elements, rounded to half steps.
 *
 * @param shownElements how many elements each side's figure is made from
 */
public record ThemeResult(
        String theme,
        BothSides places,
        Map<Side, Integer> shownElements,
        List<ElementResult> elements,
        Map<Side, Band> answered) {

    public ThemeResult {
        shownElements = Map.copyOf(shownElements);
        answered = Map.copyOf(answered);
        elements = List.copyOf(elements);
    }

    /** One element: the median over respondents of each one's mean of rated statements, in half steps. */
    public record ElementResult(String element, BothSides places) {}
}
