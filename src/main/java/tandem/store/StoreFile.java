package tandem.store;

import java.nio.file.Path;
import java.util.HashMap;
import org.h2.mvstore.MVStore;
import tandem.StartRefused;

/**
 * The one file in the data folder that holds every document, with the file of its checksums. Nothing is on disk before
 * {@link #save()} returns.
 */
final class StoreFile implements AutoCloseable {

    private static final String NAME = "tandem.store";
    private static final String REWRITTEN = "tandem.store.rewritten";
    private static final String SUMS = ".sums";
    private static final String RESTORE =
            "Keep a copy of the folder, and restore the newest backup into an empty one (--tandem.restore).";
    private static final int WELL_FILLED_PERCENT = 60;
    private static final int ROOM = 1024 * 1024;
    private static final int TIDIED_BYTES = 8 * 1024 * 1024;

    private final DataFolder folder;
    private volatile Opened opened;
    private volatile boolean trusted = true;

    private StoreFile(DataFolder folder, Opened opened) {
        this.folder = folder;
        this.opened = opened;
    }

    /** A file and what is known of it. */
    private record Opened(MVStore store, CheckedFile file, ChunkSums sums) {

        void close() {
            if (!store.isClosed()) {
                store.close();
                sums.save();
                sums.force();
            }
        }
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws StartRefused if it is there and cannot be read, or is not what was written
     */
    static StoreFile open(DataFolder folder) {
        finishRewriting(folder);
        Path file = folder.file(NAME);
        try {
            return new StoreFile(folder, checked(folder, NAME));
        } catch (CheckedFile.Damaged damaged) {
            throw new StartRefused(
                    "The file " + file + " is damaged: " + damaged.getMessage() + ".",
                    "Tandem has changed nothing in it. " + RESTORE
                            + " If you have put an older file there on purpose, delete " + NAME + SUMS + " beside it.");
        } catch (RuntimeException unreadable) {
            throw new StartRefused(
                    "The file " + file + " cannot be read: " + unreadable.getMessage(),
                    RESTORE + " Or name another folder with TANDEM_DATA.");
        }
    }

    /** The file is replaced first and its checksums next, so what is left of them tells how far it came. */
    private static void finishRewriting(DataFolder folder) {
        if (!folder.has(REWRITTEN) && folder.has(REWRITTEN + SUMS)) {
            folder.replace(NAME + SUMS, REWRITTEN + SUMS);
        }
        deleteRewritten(folder);
    }

    /** The checksums first: alone they would be taken for those of a file that has been put in its place. */
    private static void deleteRewritten(DataFolder folder) {
        folder.delete(REWRITTEN + SUMS);
        folder.delete(REWRITTEN);
    }

    MVStore store() {
        return opened.store();
    }

    void save() {
        try {
            opened.store().commit();
            sync();
            opened.sums().save();
        } catch (RuntimeException | Error failure) {
            opened.sums().drop();
            opened.store().closeImmediately();
            throw failure;
        }
    }

    /** After a failed sync the system may have thrown away what it did not write, and would not say so again. */
    private void sync() {
        try {
            opened.store().sync();
        } catch (RuntimeException failure) {
            trusted = false;
            throw failure;
        }
    }

    /** Goes back to what was last saved, so that it can be read. */
    void openAgain() {
        opened.store().closeImmediately();
        opened = checked(folder, NAME);
    }

    /** Whether the disk takes something again, after it did not; never once it may have lost what it had taken. */
    boolean couldBeSavedAgain() {
        return trusted && folder.takes(ROOM);
    }

    /** Moves what is alive out of mostly dead parts, so that their space is used again; a small step at a time. */
    void tidy() {
        if (opened.store().compact(WELL_FILLED_PERCENT, TIDIED_BYTES)) {
            save();
        }
        if (opened.sums().isWorthShortening()) {
            opened.file().forget();
        }
        opened.sums().force();
    }

    /**
     * Replaces the file by one that holds nothing but the living documents. Whoever used the store must open it anew.
     */
    void rewrite() {
        deleteRewritten(folder);
        try {
            opened.close();
            opened = opened(folder, NAME);
            Opened fresh = opened(folder, REWRITTEN);
            try {
                Copying.all(opened.store(), fresh.store());
                fresh.store().sync();
            } finally {
                fresh.close();
            }
            opened.close();
            folder.replace(NAME, REWRITTEN);
            folder.replace(NAME + SUMS, REWRITTEN + SUMS);
        } finally {
            opened.close();
            opened = checked(folder, NAME);
        }
    }

    @Override
    public void close() {
        opened.close();
    }

    private static Opened checked(DataFolder folder, String name) {
        Opened opened = opened(folder, name);
        try {
            opened.file().checkAll();
            return opened;
        } catch (RuntimeException damaged) {
            opened.store().closeImmediately();
            throw damaged;
        }
    }

    private static Opened opened(DataFolder folder, String name) {
        String path = folder.file(name).toString();
        ChunkSums sums = ChunkSums.at(folder.file(name + SUMS));
        CheckedFile file = new CheckedFile(new HashMap<>(), sums);
        file.open(path, false, null);
        try {
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            return new Opened(store, file, sums);
        } catch (RuntimeException | Error unreadable) {
            file.close();
            throw unreadable;
        }
    }
}
