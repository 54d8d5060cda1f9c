package tandem.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers MongoDB's commands from the file, and no write before it is on disk. */
final class DurableBackend extends AbstractMongoBackend {

    private static final int OPERATION_FAILED = 96;
    private static final String DOCUMENTS = "databases.";
    private static final String FACTS = "meta.";
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "aggregate",
            "distinct",
            "killcursors",
            "listcollections",
            "listindexes",
            "listdatabases",
            "collstats",
            "dbstats",
            "validate",
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "serverstatus",
            "endsessions");

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final StoreFile file;
    private final GroupCommit commits;
    private final ReentrantReadWriteLock opening = new ReentrantReadWriteLock();
    private final Semaphore copying = new Semaphore(1);
    private final AtomicBoolean gaveUp = new AtomicBoolean();

    DurableBackend(StoreFile file) {
        this.file = file;
        this.commits = new GroupCommit(file::save);
        openDatabases();
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        opening.readLock().lock();
        try {
            if (READS.contains(command.toLowerCase(Locale.ROOT))) {
                return super.handleCommand(channel, databaseName, command, query);
            }
            return commits.write(() -> super.handleCommand(channel, databaseName, command, query));
        } catch (NotSaved refusal) {
            throw new MongoServerError(OPERATION_FAILED, String.valueOf(refusal.getMessage()));
        } finally {
            opening.readLock().unlock();
            openAgainOnce();
        }
    }

    /** While the file is being rewritten it is closed for a moment, and writes wait. */
    boolean isSaving() {
        return !commits.isBroken() && (opening.isWriteLocked() || !file.store().isClosed());
    }

    /** How many writes were answered or are about to be, since the start. */
    long writes() {
        return commits.writes();
    }

    /** The library closes a file that it could not write; what was saved before can still be read. */
    private void openAgainOnce() {
        if (commits.isBroken() && file.store().isClosed() && !gaveUp.getAndSet(true)) {
            openAgain();
        }
    }

    /** Accepts writes again, if the disk does. Nothing happens while it still accepts them. */
    void recover() {
        opening.writeLock().lock();
        try {
            boolean isWell = !commits.isBroken() && !file.store().isClosed();
            if (!isWell && file.couldBeSavedAgain() && openAgain()) {
                commits.mend();
                gaveUp.set(false);
            }
        } finally {
            opening.writeLock().unlock();
        }
    }

    private boolean openAgain() {
        opening.writeLock().lock();
        try {
            file.openAgain();
            super.close();
            openDatabases();
            return true;
        } catch (RuntimeException unreadable) {
            log.error("The store could not be opened again", unreadable);
            return false;
        } finally {
            opening.writeLock().unlock();
        }
    }

    /** Tidies the file, never while it is being rewritten. */
    void tidy() {
        opening.readLock().lock();
        try {
            commits.alone(file::tidy);
        } finally {
            opening.readLock().unlock();
        }
    }

    /** Rewrites the file while nobody reads or writes; open cursors go on, because they hold their documents. */
    void rewrite() {
        copying.acquireUninterruptibly();
        try {
            opening.writeLock().lock();
            try {
                commits.alone(file::save);
                rewriteAndOpenAgain();
            } finally {
                opening.writeLock().unlock();
            }
        } finally {
            copying.release();
        }
    }

    /** Everything in a database as it is now; people go on writing, and only a rewriting waits until it is closed. */
    Moment moment(String databaseName) {
        copying.acquireUninterruptibly();
        try {
            opening.readLock().lock();
            try {
                return commits.still(() -> Moment.of(file.store(), DOCUMENTS + databaseName + ".", copying::release));
            } finally {
                opening.readLock().unlock();
            }
        } catch (RuntimeException | Error failure) {
            copying.release();
            throw failure;
        }
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new Database(databaseName, file.store());
    }

    private void rewriteAndOpenAgain() {
        try {
            file.rewrite();
        } finally {
            super.close();
            openDatabases();
        }
    }

    private void openDatabases() {
        file.store().getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('.', DOCUMENTS.length())))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    /** Opens our own collections; an inner class, because the library opens them before a field could be set. */
    private final class Database extends H2Database {

        Database(String name, MVStore store) {
            super(name, store, getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String fullName = getFullCollectionNamespace(name);
            return new KeyedCollection(
                    this,
                    name,
                    options,
                    file.store().openMap(DOCUMENTS + fullName),
                    file.store().openMap(FACTS + fullName),
                    cursorRegistry);
        }
    }
}
