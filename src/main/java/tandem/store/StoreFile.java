package tandem.store;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import tandem.StartRefused;

/** The one file in the data folder that holds every document. Nothing is on disk before {@link #save()} returns. */
final class StoreFile implements AutoCloseable {

    private static final String NAME = "tandem.store";
    private static final String REWRITTEN = "tandem.store.rewritten";
    private static final int WELL_FILLED_PERCENT = 60;
    private static final int TIDIED_BYTES = 8 * 1024 * 1024;

    private final DataFolder folder;
    private MVStore store;

    private StoreFile(DataFolder folder, MVStore store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws StartRefused if it is there and cannot be read
     */
    static StoreFile open(DataFolder folder) {
        folder.delete(REWRITTEN);
        Path file = folder.file(NAME);
        try {
            return new StoreFile(folder, store(file));
        } catch (MVStoreException unreadable) {
            throw new StartRefused(
                    "The file " + file + " cannot be read: " + unreadable.getMessage(),
                    "Put a backup in its place, or name another folder with TANDEM_DATA.");
        }
    }

    MVStore store() {
        return store;
    }

    void save() {
        store.commit();
        store.sync();
    }

    /** Moves what is alive out of mostly dead parts, so that their space is used again; a small step at a time. */
    void tidy() {
        if (store.compact(WELL_FILLED_PERCENT, TIDIED_BYTES)) {
            save();
        }
    }

    /** Replaces the file by one that holds nothing but the living documents. Whoever used the store must open it anew. */
    void rewrite() {
        store.close();
        Path file = folder.file(NAME);
        try {
            Path rewritten = folder.file(REWRITTEN);
            MVStore.compact(file.toString(), rewritten.toString(), false, null);
            folder.replace(NAME, REWRITTEN);
        } finally {
            store = store(file);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
    }
}
