package tandem.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import tandem.AreaCode;

/**
 * One line of the log.
 *
 * @param number 1 for an area's first entry, then without a hole
 * @param when to the millisecond
 * @param who a person's random id
 * @param previous the hash of the entry before; 64 zeros for the first
 */
public record LogEntry(
        AreaCode area, long number, Instant when, String who, Role role, String what, String object, String previous) {

    /** What the first entry points back to. */
    public static final String BEGINNING = "0".repeat(64);

    public LogEntry {
        if (number < 1) {
            throw new IllegalArgumentException("Log entries count from 1, but this was " + number);
        }
        if ((who + what + object).contains("\n")) {
            throw new IllegalArgumentException("A log entry holds ids of one line only");
        }
        when = when.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The entry after this one, bound to it. */
    public LogEntry next(Instant when, Viewer who, String what, String object) {
        return LogHead.at(this).next(when, who, what, object);
    }

    boolean follows(LogEntry before) {
        return area.equals(before.area) && number == before.number + 1 && previous.equals(before.hash());
    }

    boolean begins() {
        return number == 1 && previous.equals(BEGINNING);
    }

    /** SHA-256 over every field, so that changing one entry breaks the chain. */
    public String hash() {
        String all = String.join(
                "\n", area.gss(), Long.toString(number), when.toString(), who, role.key(), what, object, previous);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
