package tandem.access;

import java.time.Instant;
import tandem.AreaCode;

/**
 * How far an area's log goes, kept apart from its entries, so that taking out the newest is seen as well.
 *
 * @param number of the newest entry; 0 before the first
 * @param hash of the newest entry
 */
public record LogHead(AreaCode area, long number, String hash) {

    /** The head of a log without entries. */
    public static LogHead before(AreaCode area) {
        return new LogHead(area, 0, LogEntry.BEGINNING);
    }

    /** The head once this entry is the newest. */
    public static LogHead at(LogEntry entry) {
        return new LogHead(entry.area(), entry.number(), entry.hash());
    }

    /** The entry after the newest. */
    public LogEntry next(Instant when, Viewer who, String what, String object) {
        return new LogEntry(area, number + 1, when, who.id(), who.role(), what, object, hash);
    }

    /** Whether this entry comes next: it was appended, and an interruption left the head behind it. */
    public boolean isFollowedBy(LogEntry entry) {
        return entry.number() == number + 1 && entry.previous().equals(hash);
    }

    /** A few letters that stand for the whole log until now, short enough to be written down. */
    public String seal() {
        return number + "-" + hash.substring(0, 12);
    }
}
