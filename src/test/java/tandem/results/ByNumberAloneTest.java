package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tandem.AreaCode;
import tandem.Side;
import tandem.round.Forecast;
import tandem.round.Promise;

/**
 * Whether something is shown depends on who was asked and how many answered, and on nothing that anybody said: the same
 * people are asked again and say other things, up to everybody saying the same extreme or that they do not know.
 */
class ByNumberAloneTest {

    private static final AreaCode AREA = new AreaCode("E08000033");
    private static final LocalDate REVEALED = LocalDate.of(2026, 3, 2);

    @Property(tries = 60)
    void showsTheSameWhateverTheySay(
            @ForAll @IntRange(min = 3, max = 40) int vcs,
            @ForAll @IntRange(min = 0, max = 12) int relationships,
            @ForAll @IntRange(min = 3, max = 10) int threshold,
            @ForAll long seed) {
        Random chance = new Random(seed);
        SomeArea area = SomeArea.of(seed, AREA, threshold, vcs, relationships);
        SomeAnswers answers = SomeAnswers.of(area, "2026-1", REVEALED, chance.nextDouble(), chance);

        Map<String, Boolean> withheld = withheld(answers.results());

        for (SomeAnswers others : List.of(
                answers.saying((part, seat, item) -> item.byChance(chance)),
                answers.saying((part, seat, item) -> item.extreme(false)),
                answers.saying((part, seat, item) -> item.extreme(true)),
                answers.saying((part, seat, item) -> item.isPlaced() ? Item.placed(0) : item.extreme(false)))) {
            assertThat(withheld(others.results())).isEqualTo(withheld);
            assertThat(others.results().turnout()).isEqualTo(answers.results().turnout());
        }
    }

    @Property(tries = 60)
    void showsWhatWasForecastWhenEverybodyAnswersAndNeverMore(
            @ForAll @IntRange(min = 1, max = 40) int vcs,
            @ForAll @IntRange(min = 3, max = 10) int threshold,
            @ForAll long seed) {
        SomeArea area = SomeArea.of(seed, AREA, threshold, vcs, 12);
        Random chance = new Random(seed);
        SomeAnswers everybody = SomeAnswers.of(area, "2026-1", REVEALED, 1, chance);
        SomeAnswers fewer = SomeAnswers.of(area, "2026-1", REVEALED, chance.nextDouble(), chance);

        Map<String, Boolean> forecast = forecast(area, everybody);

        Map<String, Boolean> shown = withheld(everybody.results());
        shown.keySet().retainAll(forecast.keySet());
        assertThat(shown).isEqualTo(forecast);
        assertThat(withheld(fewer.results()))
                .satisfies(less -> forecast.forEach(
                        (cell, withheldAtMost) -> assertThat(less.get(cell)).isIn(true, withheldAtMost)));
    }

    private static Map<String, Boolean> forecast(SomeArea area, SomeAnswers everybody) {
        Forecast forecast = Forecast.of(Promise.ANONYMOUS, area.threshold(), area.relationships(), everybody.invited());
        Map<String, Boolean> cells = new TreeMap<>();
        for (Side side : Side.values()) {
            forecast.bundles()
                    .forEach(bundle ->
                            cells.put(bundle.about() + " " + bundle.relationships() + " strategic " + side, false));
            cells.put("whole strategic " + side, !forecast.everything().shows(side));
            for (Forecast.Line line : forecast.relationships()) {
                if (side == Side.VCS || !line.relationship().isWithinVcs()) {
                    cells.put(
                            "relationship/" + line.relationship().number() + " strategic " + side,
                            !line.reach().shows(side));
                }
            }
        }
        return cells;
    }

    /** Every cell of both sides that was asked, and whether it is withheld. */
    private static Map<String, Boolean> withheld(FrozenResults results) {
        Map<String, Boolean> cells = new TreeMap<>();
        for (Side side : Side.values()) {
            Stream.concat(Stream.of(results.whole()), results.relationships().stream())
                    .forEach(each -> put(each, side, cells));
            results.bundles()
                    .forEach(each ->
                            each.axes().forEach((axis, places) -> put(named(each, axis), side, places, cells)));
            results.themes().forEach(theme -> {
                put("theme/" + theme.theme(), side, theme.places(), cells);
                theme.elements().forEach(each -> put(each.element(), side, each.places(), cells));
            });
            results.barriers().forEach(barrier -> {
                put(barrier.barrier(), side, barrier.named(), cells);
                put("worst " + barrier.barrier(), side, barrier.worst(), cells);
            });
        }
        return cells;
    }

    /** With everything that is taken together in it. */
    private static String named(BundleResult bundle, String axis) {
        return bundle.about() + " " + bundle.relationships() + " " + axis;
    }

    private static void put(RelationshipResult result, Side side, Map<String, Boolean> cells) {
        result.axes().forEach((axis, places) -> put(result.about() + " " + axis, side, places, cells));
        List<NamedByBoth> named = new ArrayList<>(result.types());
        named.addAll(result.qualities());
        named.addAll(result.scales());
        named.forEach(each -> put(result.about() + " " + each.option() + " named", side, each, cells));
        put(result.about() + " in itself", side, result.strategic(), cells);
    }

    private static void put(String what, Side side, BothSides places, Map<String, Boolean> cells) {
        Figure.Status status = places.of(side).status();
        if (status != Figure.Status.NOT_ASKED) {
            cells.put(what + " " + side, status == Figure.Status.WITHHELD);
        }
    }

    private static void put(String what, Side side, NamedByBoth named, Map<String, Boolean> cells) {
        if (named.of(side) != Named.NOT_ASKED) {
            cells.put(what + " " + side, named.of(side) == Named.WITHHELD);
        }
    }
}
