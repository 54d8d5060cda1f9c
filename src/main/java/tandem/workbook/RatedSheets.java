package tandem.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.Side;
import tandem.questionnaire.Option;
import tandem.results.Band;
import tandem.results.BarrierResult;
import tandem.results.Named;
import tandem.results.ThemeResult;
import tandem.results.Turnout;

/**
 * The sheets of what each side rates and names as a whole, and of who took part: steps, halves and bands only, as on the
 * results page. Views with names stay on that page.
 */
record RatedSheets(BookWords words, Material material) {

    private static final int ELEMENT = 1;
    private static final int COUNCIL_STEP = 2;
    private static final int VCS_STEP = 3;

    Table principles() {
        List<List<Cell>> rows = seen().flatMap(seen -> seen.results().themes().stream()
                        .flatMap(theme -> theme.elements().stream().map(element -> principleRow(seen, theme, element))))
                .toList();
        return table("principles", rows).with(bars());
    }

    Table barriers() {
        return table(
                "barriers",
                seen().flatMap(seen -> seen.results().barriers().stream().map(result -> barrierRow(seen, result)))
                        .toList());
    }

    Table turnout() {
        return table(
                "turnout",
                seen().flatMap(seen -> seen.results().turnout().groups().stream())
                        .map(this::groupRow)
                        .toList());
    }

    private List<Cell> principleRow(Material.Seen seen, ThemeResult theme, ThemeResult.ElementResult element) {
        return List.of(
                words.words(seen.instrument().findTheme(theme.theme()).map(each -> each.name())),
                words.words(seen.instrument().findElement(element.element()).map(each -> each.name())),
                words.steps(element.places().council()),
                words.steps(element.places().vcs()),
                words.gap(element.places()),
                new Cell.Words(words.say(
                        "principles.responses",
                        band(theme.answered().get(Side.COUNCIL)),
                        band(theme.answered().get(Side.VCS)))));
    }

    private List<Cell> barrierRow(Material.Seen seen, BarrierResult result) {
        return List.of(
                words.words(seen.instrument().findBarrier(result.barrier()).map(Option::label)),
                named(result, Side.COUNCIL),
                named(result, Side.VCS));
    }

    private Cell named(BarrierResult result, Side side) {
        String named = words.told("named." + result.named().of(side).name());
        boolean worst = result.worst().of(side) == Named.BY_HALF_OR_MORE;
        return new Cell.Words(worst ? words.told("barriers.worst", named) : named);
    }

    private List<Cell> groupRow(Turnout.Group group) {
        return List.of(
                new Cell.Words(words.say(
                        "turnout.group",
                        words.say("side." + group.side().key()),
                        words.told("group." + group.group()))),
                new Cell.Words(words.told("band." + group.invited().name())),
                new Cell.Words(words.told("share." + group.share().name())));
    }

    private String band(@Nullable Band band) {
        return words.say("band." + (band == null ? Band.NONE_ASKED : band).name());
    }

    private Table table(String name, List<List<Cell>> rows) {
        return material.table(name, rows, words.say("no-results"));
    }

    private Stream<Material.Seen> seen() {
        return material.seen().stream();
    }

    /** A chart where at least one figure is shown. */
    private Optional<Chart.Bars> bars() {
        boolean shown = seen().flatMap(seen -> seen.results().themes().stream())
                .flatMap(theme -> theme.elements().stream())
                .anyMatch(element -> Stream.of(Side.values())
                        .anyMatch(side -> element.places().of(side).place().isPresent()));
        return Optional.of(new Chart.Bars(
                        material.report().sheet("principles").chart(),
                        material.report().sheet("principles").chartDescription(material.own()),
                        words.say("principles.steps"),
                        ELEMENT,
                        COUNCIL_STEP,
                        VCS_STEP))
                .filter(bars -> shown);
    }
}
