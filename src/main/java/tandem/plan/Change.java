package tandem.plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What made a version of the plan out of the one before.
 *
 * @param reference the action's; of many, the first
 */
public record Change(Kind kind, String reference, Author by, Instant at) {

    private static final int TOLD = 10;

    /** Many actions at once. */
    static Change amended(List<String> references, Author by, Instant at) {
        String first = references.stream().limit(TOLD).collect(Collectors.joining(", "));
        return new Change(Kind.AMENDED, references.size() > TOLD ? first + " …" : first, by, at);
    }

    /** What was done to the action. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** Its words changed. */
        CHANGED,
        /** Its status changed, or a note was added. */
        REPORTED,
        /** It stands elsewhere in the order. */
        MOVED,
        /** Many were changed or added at once, out of a workbook. */
        AMENDED;

        /** The word for it in message keys and in the log. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
