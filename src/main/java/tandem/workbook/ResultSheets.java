package tandem.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.Seen;
import tandem.round.AgreedPlace;

/** The sheets made of where both sides place their relationships: the map on the axes, and the gaps. */
record ResultSheets(BookWords words, Material material) {

    private static final int COUNCIL_STEP = 2;
    private static final int VCS_STEP = 4;

    Table axes() {
        List<List<Cell>> rows = new ArrayList<>();
        axesAsked()
                .forEach(axis -> inOrder()
                        .forEach(result -> places(result, axis).ifPresent(at -> rows.add(axisRow(result, axis, at)))));
        return table("axes", rows).with(chart());
    }

    Table gaps() {
        List<List<Cell>> rows = axesAsked().stream()
                .flatMap(axis -> inOrder().stream()
                        .flatMap(result -> places(result, axis).stream()
                                .filter(places -> places.gapInHalves().isPresent())
                                .map(places -> new Gap(result, axis, places))))
                .sorted(Comparator.comparing(Gap::width).reversed())
                .map(this::gapRow)
                .toList();
        return table("gaps", rows);
    }

    private record Gap(Seen result, Axis axis, BothSides places) {
        int width() {
            return Math.abs(places.gapInHalves().orElse(0));
        }
    }

    private Table table(String name, List<List<Cell>> rows) {
        return material.table(name, rows, words.say("no-results"));
    }

    private List<Cell> axisRow(Seen result, Axis axis, BothSides places) {
        return List.of(
                words.words(name(result)),
                words.words(axis.name()),
                words.steps(places.council()),
                words.inWords(places.council(), axis),
                words.steps(places.vcs()),
                words.inWords(places.vcs(), axis),
                agreed(result, axis),
                words.gap(places));
    }

    private List<Cell> gapRow(Gap gap) {
        return List.of(
                words.words(name(gap.result())),
                words.words(gap.axis().name()),
                words.steps(gap.places().council()),
                words.steps(gap.places().vcs()),
                words.gap(gap.places()),
                words.gapInWords(gap.axis(), gap.places()));
    }

    private Cell agreed(Seen result, Axis axis) {
        return material.seen().stream()
                .flatMap(seen -> seen.agreed().stream())
                .filter(AgreedPlace::isFixed)
                .filter(place ->
                        place.about().equals(result.about()) && place.axis().equals(axis.id()))
                .findFirst()
                .<Cell>map(place -> place.outcome() instanceof AgreedPlace.Outcome.Agreed agreed
                        ? new Cell.Figure(agreed.step().value())
                        : new Cell.Words(words.say("axes.disagree")))
                .orElseGet(() -> new Cell.Words(words.say("axes.not-agreed")));
    }

    private String name(Seen result) {
        return result.relationships().isEmpty()
                ? words.say("whole")
                : result.relationships().stream()
                        .map(pinned -> pinned.number() + " " + pinned.name())
                        .collect(Collectors.joining(" · "));
    }

    private List<Axis> axesAsked() {
        return material.seen().stream()
                .flatMap(seen -> seen.instrument().relationships().stream())
                .flatMap(asked -> asked.axes().stream())
                .toList();
    }

    /** The whole first, then those that both sides show on every axis, then the others: the chart reads the first. */
    private List<Seen> inOrder() {
        return material.seen().stream()
                .flatMap(seen -> seen.results().placed().stream())
                .sorted(Comparator.comparing((Seen result) -> !isComparable(result)))
                .toList();
    }

    private static boolean isComparable(Seen result) {
        return result.axes().values().stream()
                .allMatch(places -> places.gapInHalves().isPresent());
    }

    private static Optional<BothSides> places(Seen result, Axis axis) {
        return Optional.ofNullable(result.axes().get(axis.id()));
    }

    private Optional<Chart.Scatter> chart() {
        List<String> ids = axesAsked().stream().map(Axis::id).toList();
        int comparable =
                (int) inOrder().stream().filter(ResultSheets::isComparable).count();
        int money = ids.indexOf("money");
        if (comparable == 0 || money < 1) {
            return Optional.empty();
        }
        Axis across = axesAsked().get(0);
        Axis up = axesAsked().get(money);
        return Optional.of(new Chart.Scatter(
                material.report().sheet("axes").chart(),
                material.report().sheet("axes").chartDescription(Map.of("across", across.name(), "up", up.name())),
                across.name(),
                up.name(),
                0,
                money * inOrder().size(),
                comparable,
                COUNCIL_STEP,
                VCS_STEP));
    }
}
