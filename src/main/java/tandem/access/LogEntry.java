package tandem.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import tandem.AreaCode;

/**
 * One line of the log.
 *
 * @param number 1 for an area's first entry, then without a hole
 * @param who a person's random id
 * @param previous the hash of the entry before; 64 zeros for the first
 */
public record LogEntry(
        AreaCode area, long number, Instant when, String who, Role role, String what, String object, String previous) {

    /** What the first entry points back to. */
    public static final String BEGINNING = "0".repeat(64);

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
