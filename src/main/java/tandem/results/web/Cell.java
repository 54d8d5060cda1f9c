package tandem.results.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/** A figure in steps and in words; no steps where none are shown. */
record Cell(Optional<Double> steps, String words) {

    /** Nothing to say here. */
    static final Cell NONE = new Cell(Optional.empty(), "");

    /** Where its mark stands on a drawn line of five steps, as the style sheet calls it; empty for no mark. */
    @JsonIgnore
    public String at() {
        return steps.map(place -> "at-" + tenths(place)).orElse("");
    }

    /** Where the bar between two marks stands; empty unless there are two. */
    static String bar(Cell one, Cell other) {
        return one.steps.isEmpty() || other.steps.isEmpty()
                ? ""
                : "from-" + tenths(Math.min(one.steps.get(), other.steps.get())) + " to-"
                        + tenths(Math.max(one.steps.get(), other.steps.get()));
    }

    private static long tenths(double steps) {
        return Math.round(steps * 10);
    }
}
