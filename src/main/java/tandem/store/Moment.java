package tandem.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The embedded store's documents as they were when it was asked. What is written meanwhile goes elsewhere in the file,
 * because no space is used again before this is closed.
 */
final class Moment implements AutoCloseable {

    private final MVStore store;
    private final MVStore.TxCounter version;
    private final SortedMap<String, MVMap<Object, Document>> collections;
    private final Runnable afterwards;

    private Moment(
            MVStore store,
            MVStore.TxCounter version,
            SortedMap<String, MVMap<Object, Document>> collections,
            Runnable afterwards) {
        this.store = store;
        this.version = version;
        this.collections = collections;
        this.afterwards = afterwards;
    }

    /** Holds on to all maps whose name begins so. To be called while nobody writes. */
    static Moment of(MVStore store, String beginning, Runnable afterwards) {
        MVStore.TxCounter version = store.registerVersionUsage();
        store.setReuseSpace(false);
        SortedMap<String, MVMap<Object, Document>> collections = new TreeMap<>();
        for (String map : store.getMapNames()) {
            if (map.startsWith(beginning)) {
                MVMap<Object, Document> living = store.openMap(map);
                collections.put(map.substring(beginning.length()), living.openVersion(version.version));
            }
        }
        return new Moment(store, version, collections, afterwards);
    }

    /** All documents, collection by collection, each in the order of its keys: never in the order of writing. */
    Stream<Kept> kept() {
        return collections.entrySet().stream()
                .filter(collection -> !Kept.isOfTheServer(collection.getKey()))
                .flatMap(Moment::inOrder);
    }

    private static Stream<Kept> inOrder(Map.Entry<String, MVMap<Object, Document>> collection) {
        MVMap<Object, Document> documents = collection.getValue();
        List<Object> keys = new ArrayList<>(documents.keySet());
        keys.sort(Comparator.comparing(String::valueOf));
        return keys.stream()
                .map(key -> new Kept(collection.getKey(), translated(Objects.requireNonNull(documents.get(key)))));
    }

    private static RawBsonDocument translated(Document document) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return new RawBsonDocument(ByteBufUtil.getBytes(bytes));
    }

    @Override
    public void close() {
        try {
            if (!store.isClosed()) {
                store.setReuseSpace(true);
                store.deregisterVersionUsage(version);
            }
        } finally {
            afterwards.run();
        }
    }
}
