package tandem.access;

import java.util.Locale;

/**
 * What is wrong with a log.
 *
 * @param number of the entry at which it is seen
 */
public record LogFault(Kind kind, long number) {

    /** How a log can have been tampered with. */
    public enum Kind {
        /** The entry does not fit the one before it: that one was changed, or entries in between were taken out. */
        DOES_NOT_FIT,
        /** The log was longer once: this entry and those after it were taken out. */
        NEWEST_TAKEN_OUT,
        /** The newest entry is not the one that was written down as the newest. */
        ANOTHER_END
    }

    /** For whoever runs the server: {@code entry 17: newest taken out}. */
    public String inWords() {
        return "entry " + number + ": " + key().replace('-', ' ');
    }

    /** The word for the kind in message keys: {@code newest-taken-out}. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
