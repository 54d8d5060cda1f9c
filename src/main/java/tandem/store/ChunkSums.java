package tandem.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The file beside the store's own that says what each commit has written, so that the next start notices what was changed
 * since, and also that the last commits are gone. A commit is told here once it is on disk, and before anybody is told
 * that it is. It holds no word of a document.
 */
final class ChunkSums {

    private static final int WORTH_SHORTENING = 5000;
    private static final String SHORTENED = ".new";

    private final Path file;
    private final Map<Integer, ChunkSum> told = new LinkedHashMap<>();
    private final List<ChunkSum> untold = new ArrayList<>();
    private int lines;
    private boolean inMidLine;

    private ChunkSums(Path file) {
        this.file = file;
    }

    /** Reads what is there; damaged lines are left out, so that what they told of goes unchecked. */
    static ChunkSums at(Path file) {
        ChunkSums sums = new ChunkSums(file);
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String line : text.split("\n", -1)) {
                ChunkSum.read(line).ifPresent(sums::put);
            }
            sums.inMidLine = !text.isEmpty() && !text.endsWith("\n");
            return sums;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized Map<Integer, ChunkSum> told() {
        return Map.copyOf(told);
    }

    /** The version of the last commit that was acknowledged, or -1 if there was none. */
    synchronized long lastVersion() {
        return told.values().stream().mapToLong(ChunkSum::version).max().orElse(-1);
    }

    /** To be told with the next save. */
    synchronized void add(ChunkSum sum) {
        untold.add(sum);
    }

    /** Tells what was written; it outlives this process, and after {@link #force()} also the machine. */
    synchronized void save() {
        if (untold.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    file,
                    (inMidLine ? "\n" : "")
                            + untold.stream().map(ChunkSum::line).collect(Collectors.joining()),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
            inMidLine = false;
            untold.forEach(this::put);
            untold.clear();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** What was about to be told did not reach the disk. */
    synchronized void drop() {
        untold.clear();
    }

    synchronized void force() {
        try {
            DataFolder.force(file, StandardOpenOption.WRITE);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    synchronized boolean isWorthShortening() {
        return lines > WORTH_SHORTENING;
    }

    /** Forgets all chunks but these, in one step. */
    synchronized void keep(Collection<Integer> chunks) {
        told.keySet().retainAll(chunks);
        Path shortened = file.resolveSibling(file.getFileName() + SHORTENED);
        try {
            Files.writeString(
                    shortened, told.values().stream().map(ChunkSum::line).collect(Collectors.joining()));
            DataFolder.restrict(shortened, "rw-------");
            DataFolder.force(shortened, StandardOpenOption.WRITE);
            Files.move(shortened, file, StandardCopyOption.ATOMIC_MOVE);
            lines = told.size();
            inMidLine = false;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void put(ChunkSum sum) {
        told.put(sum.chunk(), sum);
        lines++;
    }
}
