package tandem.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.Side;
import tandem.area.Area;
import tandem.results.BothSides;
import tandem.results.FrozenResults;
import tandem.results.ThemeResult;

/** Areas side by side, alphabetically, compared by the ids that all of them share. */
public record SideBySide(List<Column> columns) {

    public SideBySide {
        columns = columns.stream()
                .sorted(java.util.Comparator.comparing(column -> column.area().name()))
                .toList();
    }

    /** An area with what everybody else may see of its latest results. */
    public record Column(Area area, FrozenResults results) {

        public Column {
            results = results.forPeers();
        }

        /** The area's working relationship as a whole on an axis. */
        public Optional<BothSides> axis(String id) {
            return Optional.ofNullable(results.whole().axes().get(id));
        }

        public Optional<BothSides> theme(String id) {
            return results.themes().stream()
                    .filter(theme -> theme.theme().equals(id))
                    .map(ThemeResult::places)
                    .findFirst();
        }

        private Set<String> axes() {
            return results.whole().axes().keySet();
        }

        private List<String> themes() {
            return results.themes().stream().map(ThemeResult::theme).toList();
        }
    }

    /** The axes that every area has, in the first one's order. */
    public List<String> axes() {
        return shared(Column::axes);
    }

    public List<String> themes() {
        return shared(Column::themes);
    }

    /** How many axes and principles stand in some of the areas only, and are left out. */
    public int leftOut() {
        return all(Column::axes).size() - axes().size() + all(Column::themes).size() - themes().size();
    }

    public boolean isIllustrative() {
        return columns.stream()
                .anyMatch(column ->
                        column.area().illustrative() || column.results().illustrative());
    }

    public Optional<Spread> axis(String id, Side side) {
        return spread(column -> column.axis(id), side);
    }

    public Optional<Spread> theme(String id, Side side) {
        return spread(column -> column.theme(id), side);
    }

    private Optional<Spread> spread(Function<Column, Optional<BothSides>> figure, Side side) {
        return Spread.of(columns.stream()
                .flatMap(column -> figure.apply(column).stream())
                .flatMap(places -> places.of(side).place().stream())
                .map(place -> place.halves())
                .toList());
    }

    private <C extends java.util.Collection<String>> List<String> shared(Function<Column, C> ids) {
        return all(ids).stream()
                .filter(id ->
                        columns.stream().allMatch(column -> ids.apply(column).contains(id)))
                .toList();
    }

    private <C extends java.util.Collection<String>> Set<String> all(Function<Column, C> ids) {
        return columns.stream()
                .flatMap(column -> Stream.of(ids.apply(column)))
                .collect(LinkedHashSet::new, Set::addAll, Set::addAll);
    }
}
