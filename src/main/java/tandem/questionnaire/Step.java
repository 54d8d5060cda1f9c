package tandem.questionnaire;

import java.util.List;
import java.util.stream.IntStream;

/** One of the five labelled steps of an axis, or of the five described levels of a statement: 1 (low) to 5 (high). */
public record Step(int value) implements Comparable<Step> {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
    public static final List<Step> ALL =
            IntStream.rangeClosed(LOWEST, HIGHEST).mapToObj(Step::new).toList();

    public Step {
        if (value < LOWEST || value > HIGHEST) {
            throw new IllegalArgumentException("A step is 1 to 5, but was " + value);
        }
    }

    @Override
    public int compareTo(Step other) {
        return Integer.compare(value, other.value);
    }
}
