package tandem.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.Side;

/**
 * What moved in an area since an earlier round, made of figures that both rounds show. Relationships are matched by their
 * number, axes, themes and elements by their id; what only one round asked about is left out.
 */
public record Movement(List<Moved> moved) {

    public Movement {
        moved = List.copyOf(moved);
    }

    /**
     * One thing that both rounds asked about.
     *
     * @param about {@code whole}, {@code relationship/4}, {@code theme/shared-foundations} or {@code element/transparency}
     * @param axis the axis's id; empty for themes and elements
     */
    public record Moved(String about, String axis, BothSides before, BothSides now) {

        /** By how many half steps a side moved, up or down; empty where one round does not show it. */
        public Optional<Integer> halves(Side side) {
            return difference(before.of(side).place(), now.of(side).place(), Place::halves);
        }

        /** By how many half steps the gap grew (above 0) or narrowed (below 0); empty where one round shows no gap. */
        public Optional<Integer> gapGrowth() {
            return difference(before.gapInHalves(), now.gapInHalves(), Math::abs);
        }

        /** Whether one side or both stand elsewhere than before. */
        public boolean isElsewhere() {
            return Stream.of(Side.values())
                    .anyMatch(side -> halves(side).filter(by -> by != 0).isPresent());
        }

        private boolean isShown() {
            return halves(Side.COUNCIL).isPresent() || halves(Side.VCS).isPresent();
        }

        private static <T> Optional<Integer> difference(
                Optional<T> before, Optional<T> now, Function<T, Integer> halves) {
            return before.flatMap(then -> now.map(today -> halves.apply(today) - halves.apply(then)));
        }
    }

    /** What moved between an area's earlier round and this one, in the order of this one. */
    public static Movement between(FrozenResults before, FrozenResults now) {
        Map<Key, BothSides> earlier = places(before).collect(Collectors.toMap(Entry::key, Entry::places));
        return new Movement(places(now)
                .flatMap(entry -> Optional.ofNullable(earlier.get(entry.key())).stream()
                        .map(then -> new Moved(entry.key().about(), entry.key().axis(), then, entry.places())))
                .filter(Moved::isShown)
                .toList());
    }

    private static Stream<Entry> places(FrozenResults results) {
        return Stream.concat(
                Stream.concat(Stream.of(results.whole()), results.relationships().stream())
                        .flatMap(Movement::axes),
                results.themes().stream().flatMap(Movement::theme));
    }

    private static Stream<Entry> axes(RelationshipResult result) {
        return result.axes().entrySet().stream()
                .map(axis -> new Entry(new Key(result.about(), axis.getKey()), axis.getValue()));
    }

    private static Stream<Entry> theme(ThemeResult theme) {
        return Stream.concat(
                Stream.of(new Entry(new Key("theme/" + theme.theme(), ""), theme.places())),
                theme.elements().stream()
                        .map(element -> new Entry(new Key("element/" + element.element(), ""), element.places())));
    }

    private record Key(String about, String axis) {}

    private record Entry(Key key, BothSides places) {}
}
