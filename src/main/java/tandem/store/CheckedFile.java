package tandem.store;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's file, of which nothing is believed that is not what was written. The library itself would take a turned bit
 * in a document for what somebody said, and a file that was cut off for one from before the last commits.
 */
final class CheckedFile extends SingleFileStore {

    private static final Logger log = LoggerFactory.getLogger(CheckedFile.class);

    private static final int BLOCK = 4096;

    private final ChunkSums sums;
    private final Map<Integer, ChunkSum> unchecked = new ConcurrentHashMap<>();

    CheckedFile(Map<String, Object> settings, ChunkSums sums) {
        super(settings);
        this.sums = sums;
        unchecked.putAll(sums.told());
    }

    /** Something in the file is not what was written. */
    static final class Damaged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    @Override
    public ByteBuffer readFully(@Nullable SFChunk chunk, long place, int length) {
        if (chunk != null) {
            check(chunk);
        }
        return super.readFully(chunk, place, length);
    }

    @Override
    protected void writeFully(@Nullable SFChunk chunk, long place, ByteBuffer bytes) {
        if (chunk != null) {
            sums.add(ChunkSum.of(chunk.id, chunk.version, place, bytes));
        }
        super.writeFully(chunk, place, bytes);
    }

    /**
     * Checks all that the store has opened, and learns what is not told of yet: from an older Tandem, or from a commit that
     * was about to be acknowledged.
     *
     * @throws Damaged if something is not what was written, or the last commits are missing
     */
    void checkAll() {
        long newest = getChunks().values().stream()
                .mapToLong(chunk -> chunk.version)
                .max()
                .orElse(-1);
        if (newest >= 0 && sums.lastVersion() < 0) {
            log.warn(
                    "{} has no readable checksums beside it: it comes from an older Tandem, or they were lost. This start"
                            + " cannot tell whether it was changed; from now on it is checked again",
                    getFileName());
        }
        if (newest < 0 && sums.lastVersion() >= 0) {
            throw new Damaged("it is empty or was gone, and change " + sums.lastVersion() + " was acknowledged");
        }
        if (newest < sums.lastVersion()) {
            throw new Damaged("the last changes are missing: it ends with change " + newest + ", and change "
                    + sums.lastVersion() + " was acknowledged");
        }
        Map<Integer, ChunkSum> told = sums.told();
        for (SFChunk chunk : getChunks().values()) {
            check(chunk);
            if (isInUse(chunk) && !isOf(chunk, told.get(chunk.id))) {
                learn(chunk);
            }
        }
        unchecked.clear();
        sums.save();
    }

    /** Shortens what is told of chunks that are gone. */
    void forget() {
        sums.keep(living());
    }

    private Set<Integer> living() {
        return getChunks().values().stream()
                .filter(CheckedFile::isInUse)
                .map(chunk -> chunk.id)
                .collect(Collectors.toSet());
    }

    /** Once, as soon as the store knows the chunk: while it is being opened, it reads from some before it does. */
    private void check(SFChunk chunk) {
        ChunkSum sum = unchecked.get(chunk.id);
        if (sum != null && isInUse(chunk) && isOf(chunk, sum)) {
            if (!fits(sum)) {
                throw new Damaged("part " + chunk.id + " of it is not what was written");
            }
            unchecked.remove(chunk.id);
        }
    }

    private boolean fits(ChunkSum sum) {
        return sum.place() + sum.length() <= size()
                && sum.fits(super.readFully((SFChunk) null, sum.place(), sum.length()));
    }

    private void learn(SFChunk chunk) {
        long place = chunk.block * BLOCK;
        sums.add(
                ChunkSum.of(chunk.id, chunk.version, place, super.readFully((SFChunk) null, place, chunk.len * BLOCK)));
    }

    /** Chunks without a living page may have been overwritten, rightly. */
    private static boolean isInUse(SFChunk chunk) {
        return chunk.block != 0 && chunk.maxLenLive > 0;
    }

    private static boolean isOf(SFChunk chunk, @Nullable ChunkSum sum) {
        return sum != null && sum.version() == chunk.version;
    }
}
