package tandem.store;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * The store that needs nothing installed: a server that speaks MongoDB's protocol inside this process, over one file in
 * the data folder. It listens on this machine only. For one area or a demonstration, up to about 200,000 documents.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final int COMPACTION_MILLISECONDS = 60_000;

    private final DataFolder folder;
    private final DurableBackend backend;
    private final MongoServer server;

    private EmbeddedStore(DataFolder folder, DurableBackend backend, MongoServer server) {
        this.folder = folder;
        this.backend = backend;
        this.server = server;
    }

    /**
     * Opens the file in the folder, or makes both.
     *
     * @throws tandem.StartRefused if another start has the folder
     */
    public static EmbeddedStore open(Path where) {
        DataFolder folder = DataFolder.take(where);
        MVStore file = new MVStore.Builder()
                .fileName(folder.file("tandem.store").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        DurableBackend backend = new DurableBackend(file);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, CONNECTIONS);
        return new EmbeddedStore(folder, backend, server);
    }

    /** Where the driver finds it. */
    public ConnectionString address() {
        InetSocketAddress bound = server.getLocalAddress();
        return new ConnectionString("mongodb://" + bound.getAddress().getHostAddress() + ":" + bound.getPort()
                + "/tandem?retryWrites=false&maxPoolSize=" + CONNECTIONS);
    }

    /** Whether what is written reaches the disk. */
    public boolean isSaving() {
        return !backend.commits().isBroken();
    }

    /** Rewrites the file without what was deleted; blocks, and holds every write up meanwhile. */
    public void compact() {
        MVStore file = backend.getMvStore();
        int retention = file.getRetentionTime();
        backend.commits().alone(() -> file.compactFile(COMPACTION_MILLISECONDS));
        file.setRetentionTime(retention);
    }

    @Override
    public void close() {
        server.shutdownNow();
        folder.close();
    }
}
