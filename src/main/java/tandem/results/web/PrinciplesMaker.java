package tandem.results.web;

import java.util.List;
import java.util.Map;
import tandem.Side;
import tandem.questionnaire.Theme;
import tandem.results.FrozenResults;
import tandem.results.ThemeResult;

/** Makes the four principles and their elements (report, section 7) as both sides see them. */
record PrinciplesMaker(SeenWords words, FrozenResults results) {

    List<ResultsPage.Principle> make() {
        return results.themes().stream().map(this::principle).toList();
    }

    private ResultsPage.Principle principle(ThemeResult result) {
        int all = result.elements().size();
        return new ResultsPage.Principle(
                words.instrument().findTheme(result.theme()).map(Theme::name).orElse(result.theme()),
                words.rating(result.places().council()),
                words.rating(result.places().vcs()),
                words.gap(result.places()),
                words.say("results.principles.made-from", shown(result, Side.COUNCIL), shown(result, Side.VCS), all),
                result.elements().stream().map(this::element).toList(),
                words.action("theme/" + result.theme(), ""));
    }

    private ResultsPage.Element element(ThemeResult.ElementResult result) {
        return new ResultsPage.Element(
                words.instrument()
                        .findElement(result.element())
                        .map(element -> element.name())
                        .orElse(result.element()),
                words.rating(result.places().council()),
                words.rating(result.places().vcs()),
                words.gap(result.places()),
                words.action("element/" + result.element(), ""));
    }

    private static int shown(ThemeResult result, Side side) {
        return result.shownElements().getOrDefault(side, 0);
    }

    /** The elements as dots of both sides. */
    ResultsPage.Chart chart(List<ResultsPage.Principle> principles) {
        List<Map<String, Object>> rows = principles.stream()
                .flatMap(principle -> principle.elements().stream())
                .map(element -> GapsMaker.dumbbell(element.name(), element.council(), element.vcs()))
                .toList();
        return new ResultsPage.Chart(
                ChartData.json(Map.of("rows", rows)),
                Math.max(1, rows.size()),
                words.say("results.principles.description", rows.size()));
    }
}
