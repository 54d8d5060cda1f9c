package tandem.comparison;

import java.util.List;
import java.util.Optional;

/**
 * How one figure lies over several areas, in steps. It ranks nobody: no area is named by it.
 *
 * @param areas how many areas show this figure
 */
public record Spread(int areas, double lowest, double median, double highest) {

    /** The spread of released medians, given in half steps; empty if no area shows one. */
    public static Optional<Spread> of(List<Integer> halves) {
        if (halves.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> sorted = halves.stream().sorted().toList();
        int size = sorted.size();
        return Optional.of(new Spread(
                size,
                sorted.get(0) / 2.0,
                (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 4.0,
                sorted.get(size - 1) / 2.0));
    }
}
