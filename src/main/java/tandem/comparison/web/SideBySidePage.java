package tandem.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import tandem.Side;
import tandem.comparison.SideBySide;
import tandem.comparison.Spread;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Theme;
import tandem.results.BothSides;
import tandem.results.web.ChartData;

/** Makes the page of areas side by side, ready to show. */
@Component
class SideBySidePage {

    private final MessageSourceAccessor messages;

    SideBySidePage(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    ComparePage make(SideBySide areas, Instrument instrument, String x, String y) {
        List<Axis> axes = areas.axes().stream()
                .flatMap(id -> instrument.findAxis(id).stream())
                .toList();
        Axis across = axis(axes, x, 0);
        Axis up = axis(axes, y, Math.min(2, axes.size() - 1));
        List<ComparePage.Row> rows = rows(areas, across.id(), up.id());
        return new ComparePage(
                across.id(),
                up.id(),
                across.name(),
                up.name(),
                areas.isIllustrative(),
                areas.leftOut(),
                say(
                        "comparison.sentence",
                        rows.size(),
                        across.name(),
                        spread(areas.axis(across.id(), Side.COUNCIL)),
                        spread(areas.axis(across.id(), Side.VCS))),
                views(axes, across, up),
                rows,
                ranges(areas, axes, instrument),
                chart(rows, across, up));
    }

    private static Axis axis(List<Axis> axes, String id, int otherwise) {
        return axes.stream().filter(axis -> axis.id().equals(id)).findFirst().orElse(axes.get(otherwise));
    }

    private static List<ComparePage.Row> rows(SideBySide areas, String x, String y) {
        return IntStream.range(0, areas.columns().size())
                .mapToObj(at -> row(at + 1, areas.columns().get(at), x, y))
                .toList();
    }

    private static ComparePage.Row row(int number, SideBySide.Column column, String x, String y) {
        return new ComparePage.Row(
                number,
                column.area().name(),
                column.results().title(),
                steps(column.axis(x), Side.COUNCIL),
                steps(column.axis(x), Side.VCS),
                steps(column.axis(y), Side.COUNCIL),
                steps(column.axis(y), Side.VCS));
    }

    private static Optional<Double> steps(Optional<BothSides> places, Side side) {
        return places.flatMap(both -> both.of(side).place()).map(place -> place.steps());
    }

    private List<ComparePage.Range> ranges(SideBySide areas, List<Axis> axes, Instrument instrument) {
        Stream<ComparePage.Range> ofAxes = axes.stream()
                .map(axis -> new ComparePage.Range(
                        axis.name(),
                        spread(areas.axis(axis.id(), Side.COUNCIL)),
                        spread(areas.axis(axis.id(), Side.VCS))));
        Stream<ComparePage.Range> ofThemes = areas.themes().stream()
                .map(id -> new ComparePage.Range(
                        instrument.findTheme(id).map(Theme::name).orElse(id),
                        spread(areas.theme(id, Side.COUNCIL)),
                        spread(areas.theme(id, Side.VCS))));
        return Stream.concat(ofAxes, ofThemes).toList();
    }

    private String spread(Optional<Spread> spread) {
        return spread.map(of -> say(
                        "comparison.spread",
                        number(of.lowest()),
                        number(of.highest()),
                        number(of.median()),
                        of.areas()))
                .orElse(messages.getMessage("comparison.nothing-shown"));
    }

    private static String number(double steps) {
        return steps == Math.rint(steps) ? Long.toString(Math.round(steps)) : Double.toString(steps);
    }

    private List<ComparePage.Link> views(List<Axis> axes, Axis across, Axis up) {
        List<ComparePage.Link> links = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            for (int j = i + 1; j < axes.size(); j++) {
                Axis one = axes.get(i);
                Axis other = axes.get(j);
                links.add(new ComparePage.Link(
                        say("comparison.view", one.name(), other.name()),
                        "/compare?x=" + one.id() + "&y=" + other.id(),
                        one.equals(across) && other.equals(up)));
            }
        }
        return links;
    }

    private static String chart(List<ComparePage.Row> rows, Axis across, Axis up) {
        List<Map<String, Object>> points = rows.stream()
                .map(row -> Map.<String, Object>of(
                        "number", row.number(),
                        "name", row.name(),
                        "type", "",
                        "council", ChartData.mark(row.councilX(), row.councilY(), Optional.empty()),
                        "vcs", ChartData.mark(row.vcsX(), row.vcsY(), Optional.empty()),
                        "agreed", List.of()))
                .toList();
        return ChartData.json(Map.of("x", ChartData.axis(across), "y", ChartData.axis(up), "points", points));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }
}
