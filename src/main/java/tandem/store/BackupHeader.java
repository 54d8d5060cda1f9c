package tandem.store;

import java.time.Instant;
import org.bson.Document;

/**
 * The first line of a backup.
 *
 * @param form the stored form of its documents, see {@link StoredForm}
 * @param taken when
 */
record BackupHeader(int form, Instant taken) {

    private static final String FORMAT = "tandem-backup";
    private static final int VERSION = 1;

    String line() {
        return new Document("format", FORMAT)
                .append("version", VERSION)
                .append("form", form)
                .append("taken", taken.toString())
                .toJson();
    }

    /**
     * Reads the first line.
     *
     * @throws IllegalArgumentException if it does not begin a backup that can be read; the message says why
     */
    static BackupHeader read(String line) {
        Document header = parse(line);
        if (!FORMAT.equals(header.get("format"))) {
            throw new IllegalArgumentException("it does not say that it is a backup of Tandem");
        }
        if (!Integer.valueOf(VERSION).equals(header.get("version"))) {
            throw new IllegalArgumentException("it is a backup in version " + header.get("version")
                    + ", and this Tandem reads version " + VERSION + " only");
        }
        return new BackupHeader(header.getInteger("form"), Instant.parse(header.getString("taken")));
    }

    private static Document parse(String line) {
        try {
            return Document.parse(line);
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("its first line cannot be read");
        }
    }
}
