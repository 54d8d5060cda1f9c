package tandem.questionnaire;

import java.util.List;

/** One kind of thing a questionnaire asks. */
public sealed interface Section {

    /** Relationships: which types, strategic or not and why, where on each axis, at which scale (report, section 6). */
    record Relationships(List<Option> types, List<Option> qualities, List<Axis> axes, List<Option> scales)
            implements Section {

        public Relationships {
            types = List.copyOf(types);
            qualities = List.copyOf(qualities);
            axes = List.copyOf(axes);
            scales = List.copyOf(scales);
        }

        public Axis axis(String id) {
            return axes.stream()
                    .filter(axis -> axis.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no axis " + id));
        }
    }

    /** Statements rated by theme and element. */
    record Ratings(List<Theme> themes) implements Section {

        public Ratings {
            themes = List.copyOf(themes);
        }
    }

    /**
     * Barriers: tick what applies, mark the worst.
     *
     * @param worst how many may be marked as the worst
     */
    record Barriers(List<Option> barriers, int worst) implements Section {

        public Barriers {
            barriers = List.copyOf(barriers);
        }
    }
}
