package tandem.comparison.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import tandem.results.Figure;

/**
 * Areas side by side: a map of their relationships or of each area as a whole, and how the figures lie over the areas.
 * Nothing in it ranks an area.
 *
 * @param map none where the areas share no axis
 */
record ComparePage(boolean illustrative, int leftOut, List<AreaKey> areas, Optional<MapView> map, List<Range> ranges) {

    /** One area in its place in the alphabet, and the mark with which it stands on the map. */
    record AreaKey(AreaMark mark, String name, String round, boolean illustrative) {}

    /**
     * The map in one choice of what is placed, whose view, which area and axes, with links to the others.
     *
     * @param single whether single relationships are placed, or each area as a whole
     * @param chart its marks as JSON for the picture, which is no part of the page's own JSON
     */
    record MapView(
            String x,
            String y,
            String layer,
            boolean single,
            String sentence,
            String xName,
            String yName,
            String scale,
            List<Link> placed,
            List<Link> layers,
            List<Link> only,
            List<Link> views,
            List<Group> groups,
            @JsonIgnore String chart) {}

    /** A view that has an address. */
    record Link(String label, String href, boolean current) {}

    /** What is placed of one area. */
    record Group(AreaKey area, List<Row> rows) {}

    /** A relationship, or an area as a whole, with each side's figures. */
    record Row(String label, String name, Figure councilX, Figure vcsX, Figure councilY, Figure vcsY) {}

    /** How one figure lies over the areas that show it, in words. */
    record Range(String what, String council, String vcs) {}
}
