package tandem.comparison.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.Side;
import tandem.area.web.Phrases;
import tandem.comparison.SideBySide;
import tandem.comparison.Spread;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Theme;

/** Makes the page of areas side by side, ready to show. */
@Component
class SideBySidePage {

    private final Phrases phrases;

    SideBySidePage(Phrases phrases) {
        this.phrases = phrases;
    }

    ComparePage make(SideBySide areas, Instrument instrument, View asked) {
        List<Axis> axes = areas.axes().stream()
                .flatMap(id -> instrument.findAxis(id).stream())
                .toList();
        List<ComparePage.AreaKey> keys = IntStream.range(0, areas.columns().size())
                .mapToObj(at -> key(at, areas.columns().get(at)))
                .toList();
        return new ComparePage(
                areas.isIllustrative(),
                areas.leftOut(),
                keys,
                SideBySideMap.make(phrases, areas, keys, axes, asked),
                ranges(areas, axes, instrument));
    }

    private static ComparePage.AreaKey key(int place, SideBySide.Column column) {
        return new ComparePage.AreaKey(
                AreaMark.of(place),
                column.area().name(),
                column.results().title(),
                column.area().illustrative() || column.results().illustrative());
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
        return spread.map(this::words).orElse(phrases.say("comparison.nothing-shown"));
    }

    private String words(Spread of) {
        return of.lowest() == of.highest()
                ? phrases.say("comparison.spread.same", number(of.lowest()), of.areas())
                : phrases.say(
                        "comparison.spread",
                        number(of.lowest()),
                        number(of.highest()),
                        number(of.median()),
                        of.areas());
    }

    private static String number(double steps) {
        return steps == Math.rint(steps) ? Long.toString(Math.round(steps)) : Double.toString(steps);
    }
}
