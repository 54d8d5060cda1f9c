package tandem.store;

import java.nio.charset.StandardCharsets;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * One document and the collection that it is in.
 *
 * @param document with its key first, as every server keeps it
 */
record Kept(String collection, BsonDocument document) {

    private static final String ID = "_id";
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    Kept {
        if (collection.isBlank() || collection.contains("\t")) {
            throw new IllegalArgumentException("A collection has a name without tabs, but this was " + collection);
        }
        if (!(document.get(ID) instanceof BsonString)) {
            throw new IllegalArgumentException("A document in " + collection + " has no text for a key");
        }
        document = keyFirst(document);
    }

    /** Whether a collection is the server's own, and not of those who write. */
    static boolean isOfTheServer(String collection) {
        return collection.startsWith("system.");
    }

    /** Reads what {@link #line()} wrote. */
    static Kept read(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("A line without a collection");
        }
        return new Kept(line.substring(0, tab), RawBsonDocument.parse(line.substring(tab + 1)));
    }

    /** As one line of text, in which every number and date keeps its type: {@code rounds{tab}{"_id": …}}. */
    String line() {
        return collection + "\t" + document.toJson(EXACT);
    }

    byte[] bytes() {
        return (line() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static BsonDocument keyFirst(BsonDocument document) {
        if (document.getFirstKey().equals(ID)) {
            return document;
        }
        BsonDocument sorted = new BsonDocument(ID, document.get(ID));
        document.forEach(sorted::putIfAbsent);
        return sorted;
    }
}
