package tandem.results.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * The results as they are shown, every figure once: the sentences, tables, charts and the JSON of the page all read this.
 *
 * @param map none, like the gaps, types and scales, where no relationships were asked about
 * @param highlights what the rules found, to talk about first
 * @param withheld what has not enough answers to show, by name
 */
record ResultsPage(
        String round,
        String title,
        String revealedOn,
        int threshold,
        List<String> headline,
        Optional<MapView> map,
        List<Gap> gaps,
        List<Principle> principles,
        List<Type> types,
        List<Scale> scales,
        List<Barrier> barriers,
        List<Part> turnout,
        List<Lead> highlights,
        List<Moved> moved,
        String movedSince,
        List<String> withheld,
        Chart gapsChart,
        Chart principlesChart) {

    /** The gaps of a step and more. */
    @JsonIgnore
    public List<Gap> wide() {
        return gaps.stream().filter(gap -> gap.steps() >= 1).toList();
    }

    /** The gaps below a step, where the middle answers are close. */
    @JsonIgnore
    public List<Gap> close() {
        return gaps.stream().filter(gap -> gap.steps() < 1).toList();
    }

    /** A figure in steps and in words; no steps where none are shown. */
    record Cell(Optional<Double> steps, String words) {

        /** Nothing to say here. */
        static final Cell NONE = new Cell(Optional.empty(), "");
    }

    /** The map in one choice of axes and layer, with links to the others. */
    record MapView(
            String x,
            String y,
            String layer,
            String sentence,
            String xName,
            String yName,
            List<Link> views,
            List<Link> layers,
            List<Placed> rows,
            Chart chart) {}

    /** A view that has an address. */
    record Link(String label, String href, boolean current) {}

    /** One relationship on the map. */
    record Placed(
            int number,
            String name,
            String type,
            Cell councilX,
            Cell councilY,
            Cell councilTime,
            Cell vcsX,
            Cell vcsY,
            Cell vcsTime,
            Cell agreedX,
            Cell agreedY,
            String action) {}

    /** One gap between the sides. */
    record Gap(
            String name, String axis, Cell council, Cell vcs, Cell agreed, double steps, String words, String action) {}

    /** One principle with its elements. */
    record Principle(
            String name,
            Cell council,
            Cell vcs,
            String words,
            String madeFrom,
            List<Element> elements,
            String action) {}

    /** One element as both sides see it. */
    record Element(String name, Cell council, Cell vcs, String words, String action) {}

    /** A relationship and the types each side names. */
    record Type(int number, String name, String register, String council, String vcs, String strategic) {}

    /** A scale with the relationships that work at it. */
    record Scale(String name, String description, List<String> relationships) {}

    /** A barrier and who names it. */
    record Barrier(String name, String council, String vcs, String action) {}

    /** A group of those invited, and how much of it answered. */
    record Part(String side, String group, String invited, String answered) {}

    /** A highlight in words. */
    record Lead(String words, String action) {}

    /** What moved since the last round. */
    record Moved(String name, String what, String council, String vcs, String gap) {}

    /** Numbers for a chart, as JSON made here; the height is the number of its rows. */
    record Chart(String data, int rows, String description) {}
}
