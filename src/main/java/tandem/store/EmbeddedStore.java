package tandem.store;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The store that needs nothing installed: a server that speaks MongoDB's protocol inside this process, over one file in
 * the data folder. It listens on this machine only. For one area or a demonstration, up to about 200,000 documents.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final String DATABASE = "tandem";

    private final DataFolder folder;
    private final DurableBackend backend;
    private final MongoServer server;
    private final Tidying tidying;

    private EmbeddedStore(DataFolder folder, DurableBackend backend) {
        this.folder = folder;
        this.backend = backend;
        this.server = new MongoServer(backend);
        this.tidying = new Tidying(backend);
    }

    /**
     * Opens the file in the folder, or makes both.
     *
     * @throws tandem.StartRefused if another start has the folder, or the file cannot be read
     */
    public static EmbeddedStore open(Path where) {
        DataFolder folder = DataFolder.take(where);
        try {
            EmbeddedStore store = new EmbeddedStore(folder, new DurableBackend(StoreFile.open(folder)));
            store.start();
            return store;
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** Where the driver finds it. */
    public ConnectionString address() {
        InetSocketAddress bound = server.getLocalAddress();
        return new ConnectionString("mongodb://" + bound.getAddress().getHostAddress() + ":" + bound.getPort() + "/"
                + DATABASE + "?retryWrites=false&maxPoolSize=" + CONNECTIONS);
    }

    /** Whether what is written reaches the disk. */
    public boolean isSaving() {
        return backend.isSaving();
    }

    /** Rewrites the file without what was deleted; blocks, and holds everybody up meanwhile. */
    public void compact() {
        backend.rewrite();
    }

    /** Everything that is kept, as it is at the moment of asking, while people go on writing. */
    Flux<Kept> everything() {
        return Flux.using(() -> backend.moment(DATABASE), moment -> Flux.fromStream(moment::kept), Moment::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public void close() {
        tidying.close();
        server.shutdownNow();
        folder.close();
    }

    private void start() {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, CONNECTIONS);
        tidying.start();
    }
}
