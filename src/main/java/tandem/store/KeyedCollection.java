package tandem.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds by {@code _id} whenever it is bound or lies between two, whatever else is asked, where the library would read the
 * whole collection; and hands out copies, where the library changes documents in place while somebody reads them.
 */
final class KeyedCollection extends H2Collection {

    private static final String ID = "_id";
    private static final String FROM = "$gte";
    private static final String UNTIL = "$lt";

    private final MVMap<Object, Document> documents;

    KeyedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> facts,
            CursorRegistry cursors) {
        super(database, name, options, documents, facts, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batch, @Nullable Document fields) {
        if (query.get(ID) instanceof Document range
                && range.get(FROM) instanceof String from
                && range.get(UNTIL) instanceof String until) {
            int direction = byKey(orderBy);
            return matchDocuments(
                    query,
                    between(from, until, direction < 0),
                    direction == 0 ? orderBy : null,
                    skip,
                    limit,
                    batch,
                    fields);
        }
        if (query.containsKey(ID)) {
            Document key = new Document(ID, query.get(ID));
            for (Index<Object> index : getIndexes()) {
                if (index.canHandle(key)) {
                    return matchDocuments(query, index.getPositions(key), orderBy, skip, limit, batch, fields);
                }
            }
        }
        return super.queryDocuments(query, orderBy, skip, limit, batch, fields);
    }

    /** The file keeps documents in the order of their keys: whoever asks for that order, or the other way round, has it. */
    private List<Object> between(String from, String until, boolean backwards) {
        List<Object> keys = new ArrayList<>();
        Iterator<Object> following = documents.keyIterator(from);
        while (following.hasNext() && following.next() instanceof String key && key.compareTo(until) < 0) {
            keys.add(key);
        }
        if (backwards) {
            Collections.reverse(keys);
        }
        return keys;
    }

    /** In which direction of the keys an order goes; 0 if it is another order, or none. */
    private static int byKey(@Nullable Document orderBy) {
        return orderBy != null && orderBy.size() == 1 && orderBy.get(ID) instanceof Number direction
                ? direction.intValue()
                : 0;
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> documents,
            int skip,
            int limit,
            int batch,
            @Nullable Comparator<Document> order,
            @Nullable Document fields) {
        Stream<Document> copies = documents
                .filter(document -> documentMatchesQuery(document, query))
                .map(Document::cloneDeeply);
        return super.matchDocumentsFromStream(query, copies, skip, limit, batch, order, fields);
    }
}
