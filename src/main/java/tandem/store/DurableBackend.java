package tandem.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers MongoDB's commands from the file, and no write before it is on disk. */
final class DurableBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);
    private static final int OPERATION_FAILED = 96;
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

    private final GroupCommit commits = new GroupCommit(this::save);

    DurableBackend(MVStore file) {
        super(file);
    }

    GroupCommit commits() {
        return commits;
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        try {
            return commits.write(() -> super.handleCommand(channel, databaseName, command, query));
        } catch (NotSaved refusal) {
            throw new MongoServerError(OPERATION_FAILED, String.valueOf(refusal.getMessage()));
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new Database(databaseName);
    }

    private void save() {
        try {
            getMvStore().commit();
            getMvStore().sync();
        } catch (RuntimeException failure) {
            log.error("The store could not save and accepts nothing more", failure);
            throw new NotSaved();
        }
    }

    /** Opens our own collections; an inner class, because the library opens them before a field could be set. */
    private final class Database extends H2Database {

        Database(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String fullName = getFullCollectionNamespace(name);
            return new KeyedCollection(
                    this,
                    name,
                    options,
                    getMvStore().openMap("databases." + fullName),
                    getMvStore().openMap("meta." + fullName),
                    cursorRegistry);
        }
    }
}
