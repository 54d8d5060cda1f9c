package tandem.store;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The last line of a backup, without which it is not whole.
 *
 * @param counts how many documents of each collection are in it
 * @param hash SHA-256 over every line before it
 */
record BackupSeal(SortedMap<String, Long> counts, String hash) {

    static BackupSeal of(Tally tally, MessageDigest lines) {
        return new BackupSeal(new TreeMap<>(tally.counts()), HexFormat.of().formatHex(lines.digest()));
    }

    static boolean isOne(String line) {
        return line.startsWith("{");
    }

    String line() {
        return new Document("counts", new Document(counts))
                .append("sha256", hash)
                .toJson();
    }
}
