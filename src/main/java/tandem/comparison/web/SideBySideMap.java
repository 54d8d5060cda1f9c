package tandem.comparison.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.Side;
import tandem.area.web.Phrases;
import tandem.comparison.SideBySide;
import tandem.questionnaire.Axis;
import tandem.results.Figure;
import tandem.results.RelationshipResult;
import tandem.results.web.ChartData;
import tandem.round.PinnedRelationship;

/** Makes the one map on which the areas stand at one scale. Strategic lies to the right, proactive up. */
final class SideBySideMap {

    private final Phrases phrases;
    private final SideBySide areas;
    private final List<ComparePage.AreaKey> keys;
    private final List<Axis> axes;
    private final Axis x;
    private final Axis y;
    private final View view;

    private SideBySideMap(
            Phrases phrases, SideBySide areas, List<ComparePage.AreaKey> keys, List<Axis> axes, View asked) {
        this.phrases = phrases;
        this.areas = areas;
        this.keys = keys;
        this.axes = axes;
        this.x = axis(axes, asked.x(), 0);
        this.y = axis(axes, asked.y(), Math.min(2, axes.size() - 1));
        boolean isThere =
                areas.columns().stream().anyMatch(column -> code(column).equals(asked.area()));
        this.view = asked.of(x.id(), y.id()).only(isThere ? asked.area() : "");
    }

    /** The map; none where the areas share no axis. */
    static Optional<ComparePage.MapView> make(
            Phrases phrases, SideBySide areas, List<ComparePage.AreaKey> keys, List<Axis> axes, View asked) {
        return axes.isEmpty()
                ? Optional.empty()
                : Optional.of(new SideBySideMap(phrases, areas, keys, axes, asked).make());
    }

    private static Axis axis(List<Axis> axes, String id, int otherwise) {
        return axes.stream().filter(axis -> axis.id().equals(id)).findFirst().orElse(axes.get(otherwise));
    }

    private static String code(SideBySide.Column column) {
        return column.area().code().gss();
    }

    private ComparePage.MapView make() {
        ViewLinks links = new ViewLinks(phrases, view);
        List<ComparePage.Group> groups = IntStream.range(0, keys.size())
                .filter(at -> view.area().isEmpty()
                        || view.area().equals(code(areas.columns().get(at))))
                .mapToObj(at -> new ComparePage.Group(
                        keys.get(at), rows(keys.get(at), areas.columns().get(at))))
                .toList();
        return new ComparePage.MapView(
                x.id(),
                y.id(),
                view.layer(),
                view.single(),
                sentence(groups),
                x.name(),
                y.name(),
                phrases.say("comparison.scale", x.low(), x.high(), y.low(), y.high()),
                links.each(View.SHOWS, "comparison.show.", view::showing),
                links.each(View.LAYERS, "comparison.layer.", view::by),
                links.areas(areas),
                links.axes(axes),
                groups,
                chart(groups));
    }

    private List<ComparePage.Row> rows(ComparePage.AreaKey key, SideBySide.Column column) {
        Stream<RelationshipResult> placed = view.single()
                ? column.results().relationships().stream()
                : Stream.of(column.results().whole());
        return placed.map(result -> row(key, column, result)).toList();
    }

    private ComparePage.Row row(ComparePage.AreaKey key, SideBySide.Column column, RelationshipResult result) {
        return new ComparePage.Row(
                key.mark().letter() + (result.isWhole() ? "" : result.number()),
                result.relationship()
                        .map(PinnedRelationship::name)
                        .orElse(column.area().name()),
                figure(result, x, Side.COUNCIL),
                figure(result, x, Side.VCS),
                figure(result, y, Side.COUNCIL),
                figure(result, y, Side.VCS));
    }

    /** The figure as it was frozen; what an area has no figure for was not asked there. */
    private static Figure figure(RelationshipResult result, Axis axis, Side side) {
        return Optional.ofNullable(result.axes().get(axis.id()))
                .map(places -> places.of(side))
                .orElseThrow(() -> new IllegalStateException(result.about() + " has no axis " + axis.id()));
    }

    private static Optional<Double> steps(Figure figure) {
        return figure.place().map(place -> place.steps());
    }

    private String sentence(List<ComparePage.Group> groups) {
        List<ComparePage.Row> rows =
                groups.stream().flatMap(group -> group.rows().stream()).toList();
        List<ComparePage.Row> both = rows.stream()
                .filter(row ->
                        row.councilX().place().isPresent() && row.vcsX().place().isPresent())
                .toList();
        long high = both.stream()
                .filter(row -> row.councilX().isAboveMiddle() && row.vcsX().isAboveMiddle())
                .count();
        return phrases.say(
                view.single() ? "comparison.sentence.relationships" : "comparison.sentence.areas",
                groups.size(),
                rows.size(),
                both.size(),
                high,
                x.high());
    }

    private String chart(List<ComparePage.Group> groups) {
        List<Map<String, Object>> marks = groups.stream()
                .flatMap(group ->
                        group.rows().stream().map(row -> mark(group.area().mark(), row)))
                .toList();
        return ChartData.json(Map.of("x", ChartData.axis(x), "y", ChartData.axis(y), "marks", marks));
    }

    private Map<String, Object> mark(AreaMark mark, ComparePage.Row row) {
        return Map.of(
                "label", row.label(),
                "path", mark.path(),
                "colour", view.single() ? mark.colour() : "",
                "council",
                        view.shows("council")
                                ? ChartData.mark(steps(row.councilX()), steps(row.councilY()), Optional.empty())
                                : List.of(),
                "vcs",
                        view.shows("vcs")
                                ? ChartData.mark(steps(row.vcsX()), steps(row.vcsY()), Optional.empty())
                                : List.of());
    }
}
