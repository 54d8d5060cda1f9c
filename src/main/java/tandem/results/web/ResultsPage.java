package tandem.results.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * The results as they are shown, every figure once: the sentences, tables, charts and the JSON of the page all read this.
 * Charts and addresses are the page's own, and are no part of the JSON.
 *
 * @param map none, like the gaps, types and scales, where no relationships were asked about
 * @param illustrative whether the placings are made up
 * @param highlights what the rules found, to talk about first
 * @param bundles which relationships are taken together, and stand as one on the map and among the gaps
 * @param views what organisations or people say, with their names, where that was promised
 * @param withheld what has not enough answers to show, by name
 */
record ResultsPage(
        String round,
        String title,
        String revealedOn,
        int threshold,
        boolean illustrative,
        List<String> headline,
        Optional<MapView> map,
        List<Gap> gaps,
        List<Principle> principles,
        String typesSentence,
        List<Type> types,
        List<Scale> scales,
        List<Barrier> barriers,
        List<Part> turnout,
        List<Lead> highlights,
        String movedSince,
        String movedSentence,
        List<Moved> moved,
        List<Bundle> bundles,
        List<Views> views,
        List<String> withheld,
        @JsonIgnore Chart gapsChart,
        @JsonIgnore Chart principlesChart) {

    private static final int FIRST = 6;

    /** The gaps of a step and more. */
    @JsonIgnore
    public List<Gap> wide() {
        return gaps.stream().filter(gap -> gap.steps() >= 1).toList();
    }

    /** The widest gaps, to begin with. */
    @JsonIgnore
    public List<Gap> widest() {
        return wide().stream().limit(FIRST).toList();
    }

    /** The first things to talk about. */
    @JsonIgnore
    public List<Lead> firstLeads() {
        return highlights.stream().limit(FIRST).toList();
    }

    /** The other things to talk about. */
    @JsonIgnore
    public List<Lead> furtherLeads() {
        return highlights.stream().skip(FIRST).toList();
    }

    /** The barriers that half or more of both sides name. */
    @JsonIgnore
    public List<Lead> sharedBarriers() {
        return barriers.stream()
                .filter(Barrier::both)
                .map(barrier -> new Lead(barrier.name(), barrier.action()))
                .toList();
    }

    /** The gaps below a step, where the middle answers are close. */
    @JsonIgnore
    public List<Gap> close() {
        return gaps.stream().filter(gap -> gap.steps() < 1).toList();
    }

    /** One gap between the sides. */
    record Gap(
            String name,
            String axis,
            String low,
            String high,
            Cell council,
            Cell vcs,
            Cell agreed,
            double steps,
            String words,
            @JsonIgnore String action) {

        /** Where the bar between the two marks stands. */
        @JsonIgnore
        public String bar() {
            return Cell.bar(council, vcs);
        }
    }

    /** One principle with its elements. */
    record Principle(
            String name,
            Cell council,
            Cell vcs,
            String words,
            String madeFrom,
            List<Element> elements,
            @JsonIgnore String action) {

        /** Where the bar between the two marks stands. */
        @JsonIgnore
        public String bar() {
            return Cell.bar(council, vcs);
        }
    }

    /** One element as both sides see it. */
    record Element(
            String name,
            Cell council,
            Cell vcs,
            String words,
            @JsonIgnore String action) {}

    /** A relationship and the types each side names. */
    record Type(int number, String name, String register, String council, String vcs, String strategic) {}

    /** A scale with the relationships that work at it. */
    record Scale(String name, String description, List<String> relationships) {}

    /** A barrier and who names it. */
    record Barrier(
            String name,
            String council,
            String vcs,
            boolean both,
            @JsonIgnore String action) {}

    /** A group of those invited, and how much of it answered. */
    record Part(String side, String group, String invited, String answered) {}

    /** Who says what of one thing. */
    record Views(String about, List<String> columns, List<Row> rows) {}

    /** Relationships that are taken together. */
    record Bundle(String name, List<String> relationships) {}

    /** Something to talk about, in words. */
    record Lead(String words, @JsonIgnore String action) {}

    /** What moved since the last round. */
    record Moved(String name, String what, String council, String vcs, String gap) {}

    /** Numbers for a chart, as JSON made here; the height is the number of its rows. */
    record Chart(String data, int rows, String description) {}
}
