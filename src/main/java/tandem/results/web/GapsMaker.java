package tandem.results.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.FrozenResults;
import tandem.results.Seen;

/** Makes the list of gaps, widest first, and the dumbbells over the same numbers. */
record GapsMaker(SeenWords words, FrozenResults results, AgreedCells agreed) {

    private static final int IN_CHART = 15;

    List<ResultsPage.Gap> make() {
        return results.placed().stream()
                .flatMap(result -> words.axes().stream().flatMap(axis -> gap(result, axis).stream()))
                .sorted(Comparator.comparing((ResultsPage.Gap gap) -> -gap.steps()))
                .toList();
    }

    private Optional<ResultsPage.Gap> gap(Seen result, Axis axis) {
        BothSides places = result.axes().get(axis.id());
        if (places == null) {
            return Optional.empty();
        }
        return places.gapInHalves()
                .map(halves -> new ResultsPage.Gap(
                        words.name(result),
                        axis.name(),
                        axis.low(),
                        axis.high(),
                        words.place(places.council(), axis),
                        words.place(places.vcs(), axis),
                        agreed.of(result.about(), axis),
                        Math.abs(halves) / 2.0,
                        words.gap(places, axis),
                        words.action(result.about(), axis.id())));
    }

    /** The widest gaps as dumbbells. */
    ResultsPage.Chart chart(List<ResultsPage.Gap> gaps) {
        List<Map<String, Object>> rows = gaps.stream()
                .limit(IN_CHART)
                .map(gap -> dumbbell(gap.name() + ": " + gap.axis(), gap.council(), gap.vcs()))
                .toList();
        return new ResultsPage.Chart(
                ChartData.json(Map.of("rows", rows)),
                Math.max(1, rows.size()),
                words.say("results.gaps.description", rows.size()));
    }

    static Map<String, Object> dumbbell(String label, Cell council, Cell vcs) {
        return Map.of(
                "label", label,
                "council", council.steps().map(Object.class::cast).orElse(""),
                "vcs", vcs.steps().map(Object.class::cast).orElse(""));
    }
}
