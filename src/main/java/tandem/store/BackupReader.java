package tandem.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import tandem.StartRefused;

/** Reads a backup line by line, and refuses one that is not, to the last letter, what was written. */
final class BackupReader implements AutoCloseable {

    private static final String CHANGED = "something in it was changed since it was written";

    private final BufferedReader lines;
    private final BackupHeader header;
    private final MessageDigest seen = Sha256.create();
    private final Tally tally = new Tally();

    private BackupReader(Path file) throws IOException {
        lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        header = BackupHeader.read(line());
    }

    /**
     * Reads the whole file.
     *
     * @throws StartRefused if it was cut off, changed, or is no backup at all
     */
    static Contents check(Path file) {
        try (BackupReader reader = new BackupReader(file)) {
            return reader.contents();
        } catch (IOException | RuntimeException unreadable) {
            throw new StartRefused(
                    "The file " + file + " is not a whole backup: " + unreadable.getMessage() + ".",
                    "Nothing was changed. Take another copy of the file, or an older backup.");
        }
    }

    /** Its documents, one by one, as they are asked for. */
    static Flux<Kept> documents(Path file) {
        return Flux.using(
                () -> new BackupReader(file),
                reader -> Flux.generate((SynchronousSink<Kept> sink) -> reader.give(sink)),
                BackupReader::closeQuietly);
    }

    private void give(SynchronousSink<Kept> sink) {
        try {
            Kept next = next();
            if (next == null) {
                sink.complete();
            } else {
                sink.next(next);
            }
        } catch (IOException unreadable) {
            sink.error(unreadable);
        }
    }

    private Contents contents() throws IOException {
        Kept kept = next();
        while (kept != null) {
            kept = next();
        }
        return new Contents(header, tally);
    }

    private @Nullable Kept next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("it was cut off");
        }
        if (BackupSeal.isOne(line)) {
            end(line);
            return null;
        }
        hash(line);
        Kept kept = read(line);
        tally.add(kept);
        return kept;
    }

    /** What the parser would say could quote people's words. */
    private static Kept read(String line) throws IOException {
        try {
            return Kept.read(line);
        } catch (RuntimeException unreadable) {
            throw new IOException(CHANGED);
        }
    }

    private void end(String seal) throws IOException {
        if (!seal.equals(BackupSeal.of(tally, seen).line()) || lines.readLine() != null) {
            throw new IOException(CHANGED);
        }
    }

    private String line() throws IOException {
        String line = Objects.requireNonNull(lines.readLine(), "it is empty");
        hash(line);
        return line;
    }

    private void hash(String line) {
        seen.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException onlyRead) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
