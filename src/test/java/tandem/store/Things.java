package tandem.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.reactivestreams.Publisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One collection of a store, empty when a case begins, and the words in which the contract speaks of it. */
record Things(ReactiveMongoTemplate store) {

    static final String NAME = "things";

    /** Work that answers or fails. */
    static <T> T done(Mono<T> work) {
        return work.blockOptional().orElseThrow();
    }

    static Document thing(String id) {
        return new Document("_id", id);
    }

    /** A date as stores keep it. */
    static Date moment(long millisSince1970) {
        return Date.from(Instant.ofEpochMilli(millisSince1970));
    }

    static Query byId(String id) {
        return query(where("_id").is(id));
    }

    static Query byVersion(String id, int version) {
        return query(where("_id").is(id).and("version").is(version));
    }

    static Query sorted(String... fields) {
        return new Query().with(Sort.by(fields));
    }

    void insert(Document... documents) {
        Flux.fromIterable(Arrays.asList(documents))
                .concatMap(document -> store.insert(document, NAME))
                .blockLast();
    }

    /** Inserts one document with a single field for each value: the first is {@code 1}, the second {@code 2}. */
    void insertEach(String field, Object... values) {
        for (int number = 1; number <= values.length; number++) {
            insert(thing("" + number).append(field, values[number - 1]));
        }
    }

    Mono<UpdateResult> updating(Query which, Update update) {
        return store.updateFirst(which, update, NAME);
    }

    UpdateResult update(String id, Update update) {
        return done(updating(byId(id), update));
    }

    UpdateResult upsert(String id, Update update) {
        return done(store.upsert(byId(id), update, NAME));
    }

    /** Replaces the document if it still has this version. */
    Mono<UpdateResult> replacing(String id, int version, Document next) {
        return collection(things -> things.replaceOne(byVersion(id, version).getQueryObject(), next));
    }

    long deleted(Query query) {
        return done(store.remove(query, NAME)).getDeletedCount();
    }

    Document find(String id) {
        return done(store.findById(id, Document.class, NAME));
    }

    List<Document> all(Query query) {
        return done(store.find(query, Document.class, NAME).collectList());
    }

    List<String> ids(Query query) {
        return all(query).stream().map(document -> document.getString("_id")).toList();
    }

    List<Document> aggregated(Document... stages) {
        return done(store.getCollection(NAME)
                .flatMapMany(things -> Flux.from(things.aggregate(Arrays.asList(stages))))
                .collectList());
    }

    /** What the driver itself can do with the collection. */
    <T> Mono<T> collection(Function<MongoCollection<Document>, Publisher<T>> work) {
        return store.getCollection(NAME).flatMap(things -> Mono.from(work.apply(things)));
    }
}
