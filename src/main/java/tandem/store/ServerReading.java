package tandem.store;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a MongoDB server. Its replica sets keep what was there for the last minutes, and show it to a session that asks
 * for one moment; nothing but a backup uses such a session.
 */
final class ServerReading implements Reading {

    private static final ClientSessionOptions ONE_MOMENT =
            ClientSessionOptions.builder().snapshot(true).build();

    private final ReactiveMongoTemplate mongo;

    ServerReading(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Flux<Kept> ofOneMoment() {
        return Flux.usingWhen(
                        mongo.getMongoDatabaseFactory().getSession(ONE_MOMENT),
                        this::seenBy,
                        session -> Mono.fromRunnable(session::close))
                .onErrorMap(MongoException.class, Unavailable::new);
    }

    private Flux<Kept> seenBy(ClientSession session) {
        return names().concatMap(name -> collection(name)
                .flatMapMany(documents -> documents.find(session).sort(Sorts.ascending("_id")))
                .map(document -> new Kept(name, document)));
    }

    @Override
    public Flux<Kept> oneAfterTheOther() {
        return names().concatMap(name -> collection(name)
                .flatMapMany(documents -> documents.find().sort(Sorts.ascending("_id")))
                .map(document -> new Kept(name, document)));
    }

    private Flux<String> names() {
        return mongo.getCollectionNames()
                .filter(name -> !Kept.isOfTheServer(name))
                .sort();
    }

    private Mono<MongoCollection<RawBsonDocument>> collection(String name) {
        return mongo.getMongoDatabase().map(database -> database.getCollection(name, RawBsonDocument.class));
    }
}
