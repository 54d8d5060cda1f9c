package tandem.results;

import java.util.List;
import java.util.Map;
import tandem.Side;
import tandem.questionnaire.Element;
import tandem.questionnaire.Theme;
import tandem.results.ThemeResult.ElementResult;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Round;

/** One theme (principle) as each side sees it, made from its elements that are shown. */
record ThemeResultMaker(Round round, List<Part> counted) {

    ThemeResult of(Theme theme) {
        Answered answered = Answered.of(round, counted, PartName.theme(theme.id()), false);
        List<ElementResult> elements = theme.elements().stream()
                .map(element -> new ElementResult(element.id(), places(answered, element)))
                .toList();
        List<BothSides> places = elements.stream().map(ElementResult::places).toList();
        return new ThemeResult(theme.id(), answered.theme(places), shown(answered, places), elements, answered.bands());
    }

    private static BothSides places(Answered answered, Element element) {
        boolean oneStatement = element.statements().size() == 1;
        return answered.places(
                Said.mean(element), oneStatement ? Disclosure.Grain.WHOLE_STEPS : Disclosure.Grain.HALF_STEPS);
    }

    private static Map<Side, Integer> shown(Answered answered, List<BothSides> elements) {
        return answered.eachSide((side, who) -> (int) elements.stream()
                .filter(places -> places.of(side).place().isPresent())
                .count());
    }
}
