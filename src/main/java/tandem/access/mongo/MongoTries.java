package tandem.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.access.Secret;
import tandem.access.Tries;
import tandem.store.Passing;

/** Tries, a counter for each name and hour, and one key an hour. What is left of other hours goes with the next key. */
@Component
class MongoTries implements Tries {

    private static final int ATTEMPTS = 3;

    private final ReactiveMongoTemplate store;

    MongoTries(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Override
    public Mono<Secret> key(Instant hour) {
        return find(hour).switchIfEmpty(Mono.defer(() -> begin(hour)));
    }

    private Mono<Secret> find(Instant hour) {
        return store.findById(hour.toString(), HourDocument.class).map(found -> new Secret(found.key()));
    }

    private Mono<Secret> begin(Instant hour) {
        Secret key = Secret.random();
        return forgetOthers(hour)
                .then(Mono.defer(() -> store.insert(new HourDocument(hour.toString(), key.text()))))
                .thenReturn(key)
                .onErrorResume(DuplicateKeyException.class, begunBesides -> find(hour));
    }

    /** First the counts, then the key: what an interruption leaves is found again by its key. */
    private Mono<Void> forgetOthers(Instant hour) {
        return store.findAll(HourDocument.class)
                .map(HourDocument::id)
                .filter(other -> !other.equals(hour.toString()))
                .concatMap(other -> store.remove(query(where("hour").is(other)), TriesDocument.class)
                        .then(store.remove(query(where("_id").is(other)), HourDocument.class)))
                .then();
    }

    @Override
    public Mono<Long> count(Instant hour, String name) {
        return store.findById(id(hour, name), TriesDocument.class)
                .map(TriesDocument::count)
                .defaultIfEmpty(0L);
    }

    @Override
    public Mono<Void> add(Instant hour, String name) {
        Update oneMore = new Update().inc("count", 1L).setOnInsert("hour", hour.toString());
        return store.upsert(query(where("_id").is(id(hour, name))), oneMore, TriesDocument.class)
                .retryWhen(Retry.max(ATTEMPTS).filter(DuplicateKeyException.class::isInstance))
                .then();
    }

    private static String id(Instant hour, String name) {
        return hour + "/" + name;
    }

    @Document("try-hours")
    @Passing
    record HourDocument(@Id String id, String key) {}

    @Document("tries")
    @Passing
    record TriesDocument(@Id String id, String hour, long count) {}
}
