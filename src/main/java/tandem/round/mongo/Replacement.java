package tandem.round.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;
import tandem.Rejected;

/** A change that happens only if nobody else changed the document since it was read. */
final class Replacement {

    static final String CHANGED = "round.changed-meanwhile";

    private Replacement() {}

    static <D> Mono<D> of(ReactiveMongoTemplate mongo, String id, long version, D document) {
        Query unchanged = Query.query(where("_id").is(id).and("version").is(version));
        return mongo.replace(unchanged, document)
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new Rejected(CHANGED)))
                .thenReturn(document);
    }
}
