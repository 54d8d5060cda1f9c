package tandem.comparison.web;

import java.util.List;
import java.util.Optional;

/**
 * Areas side by side: a map of each area's working relationship as a whole, and how the figures lie over the areas.
 * Nothing in it ranks an area.
 *
 * @param chart the map's marks as JSON, one pair for each area
 */
record ComparePage(
        String x,
        String y,
        String xName,
        String yName,
        boolean illustrative,
        int leftOut,
        String sentence,
        List<Link> views,
        List<Row> areas,
        List<Range> ranges,
        String chart) {

    /** A view that has an address. */
    record Link(String label, String href, boolean current) {}

    /** One area, in its place in the alphabet. */
    record Row(
            int number,
            String name,
            String round,
            Optional<Double> councilX,
            Optional<Double> vcsX,
            Optional<Double> councilY,
            Optional<Double> vcsY) {}

    /** How one figure lies over the areas that show it, in words. */
    record Range(String what, String council, String vcs) {}
}
