package tandem.workbook;

import java.util.List;
import java.util.stream.Stream;
import tandem.Side;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Theme;
import tandem.results.FrozenResults;
import tandem.results.Movement;
import tandem.results.ThemeResult;

/**
 * The sheets of what is told about the results as a whole: what to know first, each principle, and what moved since the
 * round before. They say what the results page says, of what both sides see.
 */
record FoundSheets(BookWords words, Material material) {

    /** What a leader should know first, and what the rules found to talk about. */
    Table highlights() {
        Stream<List<Cell>> first =
                seen().flatMap(seen -> words.headlines(seen).stream()).map(told -> row("highlights.first", told));
        Stream<List<Cell>> found = seen().flatMap(seen -> words.found(seen).highlights().stream())
                .map(told -> row("highlights.found", told));
        return table("highlights", Stream.concat(first, found).toList());
    }

    private List<Cell> row(String kind, String told) {
        return List.of(new Cell.Words(words.say(kind)), words.words(told));
    }

    /** Each principle, made of those of its elements that are shown. */
    Table themes() {
        return table(
                "themes",
                seen().flatMap(seen -> seen.results().themes().stream().map(theme -> themeRow(seen, theme)))
                        .toList());
    }

    private List<Cell> themeRow(Material.Seen seen, ThemeResult theme) {
        return List.of(
                words.words(seen.instrument().findTheme(theme.theme()).map(Theme::name)),
                words.steps(theme.places().council()),
                words.steps(theme.places().vcs()),
                words.gap(theme.places()),
                words.ratedGapInWords(theme.places()),
                new Cell.Words(words.told(
                        "principles.made-from",
                        theme.shownElements().getOrDefault(Side.COUNCIL, 0),
                        theme.shownElements().getOrDefault(Side.VCS, 0),
                        theme.elements().size())));
    }

    /** What stands elsewhere than in the area's round before; one row says so where nothing does, or none was before. */
    Table movement() {
        List<List<Cell>> rows = seen().flatMap(seen -> seen.before().stream().flatMap(before -> moved(seen, before)))
                .toList();
        boolean isFirst = seen().allMatch(seen -> seen.before().isEmpty());
        return material.table("movement", rows, words.say(isFirst ? "movement.first" : "movement.nothing"));
    }

    private Stream<List<Cell>> moved(Material.Seen seen, FrozenResults before) {
        return Movement.between(before, seen.results()).moved().stream()
                .filter(Movement.Moved::isElsewhere)
                .map(moved -> List.of(
                        words.words(before.title()),
                        words.words(words.found(seen).about(moved.about())),
                        words.words(seen.instrument()
                                .findAxis(moved.axis())
                                .map(Axis::name)
                                .orElseGet(() -> words.say("movement.rating"))),
                        new Cell.Words(words.moved().by(moved, Side.COUNCIL)),
                        new Cell.Words(words.moved().by(moved, Side.VCS)),
                        new Cell.Words(words.moved().gap(moved).orElseGet(() -> words.say("no-gap")))));
    }

    private Table table(String name, List<List<Cell>> rows) {
        return material.table(name, rows, words.say("no-results"));
    }

    private Stream<Material.Seen> seen() {
        return material.seen().stream();
    }
}
