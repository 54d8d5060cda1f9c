package tandem.results;

import java.util.Comparator;
import java.util.stream.Stream;
import tandem.results.Highlight.Rule;

/** The three widest gaps of one step or more, widest first; among equals the whole first, then by number and axis. */
final class WidestGaps {

    private static final int SHOWN = 3;
    private static final int ONE_STEP = 2;

    private WidestGaps() {}

    static Stream<Highlight> in(FrozenResults results) {
        return Stream.concat(Stream.of(results.whole()), results.relationships().stream())
                .flatMap(WidestGaps::gaps)
                .filter(gap -> gap.halves() >= ONE_STEP)
                .sorted(Comparator.comparingInt(Gap::halves).reversed())
                .limit(SHOWN)
                .map(Gap::highlight);
    }

    private static Stream<Gap> gaps(RelationshipResult result) {
        return result.axes().entrySet().stream()
                .flatMap(axis -> axis.getValue().gapInHalves().stream()
                        .map(gap ->
                                new Gap(Math.abs(gap), new Highlight(Rule.WIDEST_GAP, result.about(), axis.getKey()))));
    }

    private record Gap(int halves, Highlight highlight) {}
}
