package tandem.plan;

import java.time.Instant;
import java.util.Locale;

/**
 * What made a version of the plan out of the one before.
 *
 * @param reference the action's
 */
public record Change(Kind kind, String reference, Author by, Instant at) {

    /** What was done to the action. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** Its words changed. */
        CHANGED,
        /** Its status changed, or a note was added. */
        REPORTED,
        /** It stands elsewhere in the order. */
        MOVED;

        /** The word for it in message keys and in the log. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
