package tandem.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a backup: a header, a line for each document, a seal. It lies beside its place, readable by its owner only, until
 * it is whole, and then moves there in one step.
 */
final class BackupWriter implements AutoCloseable {

    /** The end of the name of a file that is not whole yet. */
    static final String UNFINISHED = ".part";

    private final Path place;
    private final Path part;
    private final BackupHeader header;
    private final OutputStream out;
    private final MessageDigest lines = Sha256.create();
    private final Tally tally = new Tally();

    private BackupWriter(Path place, BackupHeader header) throws IOException {
        this.place = place.toAbsolutePath();
        this.part = this.place.resolveSibling(place.getFileName() + UNFINISHED);
        this.header = header;
        Files.deleteIfExists(part);
        Files.createFile(part);
        DataFolder.restrict(part, "rw-------");
        this.out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
        put((header.line() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static BackupWriter at(Path place, BackupHeader header) {
        try {
            return new BackupWriter(place, header);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    void write(Kept kept) {
        tally.add(kept);
        try {
            put(kept.bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Seals it; it is on disk, and not in its place yet. */
    Contents seal() {
        try {
            out.write((BackupSeal.of(tally, lines).line() + "\n").getBytes(StandardCharsets.UTF_8));
            out.close();
            DataFolder.force(part, StandardOpenOption.WRITE);
            return new Contents(header, tally);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts what was sealed into its place. */
    void publish() {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Leaves nothing behind but what was published. */
    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(part);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void put(byte[] line) throws IOException {
        lines.update(line);
        out.write(line);
    }
}
