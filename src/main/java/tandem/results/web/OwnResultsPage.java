package tandem.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.Side;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Theme;
import tandem.results.BarrierResult;
import tandem.results.FrozenResults;
import tandem.results.Named;
import tandem.results.RelationshipResult;
import tandem.results.ThemeResult;

/**
 * What one side sees of its own before a joint reveal. It has no column for the other side.
 *
 * @param yeses who has agreed to a joint reveal and who has not
 */
record OwnResultsPage(
        String title,
        String back,
        String side,
        String frozenOn,
        int threshold,
        List<String> yeses,
        List<String> axes,
        List<Row> relationships,
        List<Row> principles,
        List<Row> barriers,
        List<Row> turnout) {

    static OwnResultsPage of(FrozenResults half, Side side, SeenWords words, String frozenOn, List<String> yeses) {
        List<Axis> axes =
                words.instrument().relationships().map(asked -> asked.axes()).orElse(List.of());
        return new OwnResultsPage(
                half.title(),
                half.round().path(),
                words.say("results.own.side." + side.key()),
                frozenOn,
                half.threshold(),
                yeses,
                axes.stream().map(Axis::name).toList(),
                axes.isEmpty() ? List.of() : relationships(half, side, words, axes),
                half.themes().stream()
                        .flatMap(theme -> principle(theme, side, words))
                        .toList(),
                half.barriers().stream()
                        .map(barrier -> barrier(barrier, side, words))
                        .toList(),
                turnout(half, side, words));
    }

    private static List<Row> relationships(FrozenResults half, Side side, SeenWords words, List<Axis> axes) {
        return Stream.concat(Stream.of(half.whole()), half.relationships().stream())
                .map(each -> new Row(name(each, words), false, places(each, side, words, axes)))
                .toList();
    }

    private static String name(RelationshipResult result, SeenWords words) {
        return result.isWhole() ? words.name(result) : result.number() + " " + words.name(result);
    }

    private static List<String> places(RelationshipResult result, Side side, SeenWords words, List<Axis> axes) {
        List<String> cells = new ArrayList<>();
        for (Axis axis : axes) {
            var places = result.axes().get(axis.id());
            cells.add(places == null ? "" : words.place(places.of(side), axis).words());
        }
        return cells;
    }

    private static Stream<Row> principle(ThemeResult theme, Side side, SeenWords words) {
        String name =
                words.instrument().findTheme(theme.theme()).map(Theme::name).orElse(theme.theme());
        return Stream.concat(
                Stream.of(new Row(
                        name,
                        false,
                        List.of(words.rating(theme.places().of(side)).words()))),
                theme.elements().stream()
                        .map(each -> new Row(
                                words.instrument()
                                        .findElement(each.element())
                                        .map(element -> element.name())
                                        .orElse(each.element()),
                                true,
                                List.of(words.rating(each.places().of(side)).words()))));
    }

    private static Row barrier(BarrierResult barrier, Side side, SeenWords words) {
        String named = words.named(barrier.named().of(side));
        boolean worst = barrier.worst().of(side) == Named.BY_HALF_OR_MORE;
        return new Row(
                SeenWords.label(words.instrument().findBarrier(barrier.barrier()), barrier.barrier()),
                false,
                List.of(worst ? words.say("results.barriers.worst", named) : named));
    }

    private static List<Row> turnout(FrozenResults half, Side side, SeenWords words) {
        return half.turnout().groups().stream()
                .filter(group -> group.side() == side)
                .map(group -> new Row(
                        words.say("results.group." + group.group()),
                        false,
                        List.of(
                                words.say("results.band." + group.invited().name()),
                                words.say("results.share." + group.share().name()))))
                .toList();
    }
}
