package tandem.store;

import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import tandem.StartRefused;

/** The one file in the data folder that holds every document. Nothing is on disk before {@link #save()} returns. */
final class StoreFile implements AutoCloseable {

    private static final String NAME = "tandem.store";
    private static final String REWRITTEN = "tandem.store.rewritten";
    private static final int WELL_FILLED_PERCENT = 60;
    private static final int TIDIED_BYTES = 8 * 1024 * 1024;
    private static final int UNSAVED_BYTES = 8 * 1024 * 1024;

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

    /**
     * Replaces the file by one that holds nothing but the living documents. Whoever used the store must open it anew. They
     * are put in one by one: a copy of whole pages would keep keys of deleted documents that part the living ones.
     */
    void rewrite() {
        folder.delete(REWRITTEN);
        Path rewritten = folder.file(REWRITTEN);
        try {
            try (MVStore fresh = store(rewritten)) {
                store.getMapNames().forEach(name -> copy(name, fresh));
                fresh.commit();
                fresh.sync();
            }
            store.close();
            folder.replace(NAME, REWRITTEN);
        } finally {
            store.close();
            store = store(folder.file(NAME));
        }
    }

    private void copy(String name, MVStore fresh) {
        MVMap<Object, Object> living = store.openMap(name);
        MVMap<Object, Object> copy = fresh.openMap(name);
        living.forEach((key, document) -> {
            copy.put(key, document);
            if (fresh.getUnsavedMemory() > UNSAVED_BYTES) {
                fresh.commit();
            }
        });
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
