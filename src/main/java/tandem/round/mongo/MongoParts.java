package tandem.round.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.result.DeleteResult;
import java.util.Comparator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.Side;
import tandem.round.Part;
import tandem.round.Parts;
import tandem.round.RoundId;

/** Answers in parts, one document each under its key: no time, no order, nothing that joins two of them. */
@Component
class MongoParts implements Parts {

    private final ReactiveMongoTemplate mongo;

    MongoParts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Part> find(RoundId round, String key) {
        return mongo.findOne(part(round, key), PartDocument.class).map(PartDocument::toPart);
    }

    @Override
    public Mono<Void> save(RoundId round, Part part) {
        PartDocument document = PartDocument.of(round, part);
        return replace(round, document)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(mongo.insert(document).thenReturn(true))
                .onErrorResume(DuplicateKeyException.class, addedMeanwhileOrCounted -> replace(round, document))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> new Rejected("round.answers.already-submitted")))
                .then();
    }

    private Mono<Boolean> replace(RoundId round, PartDocument document) {
        return mongo.replace(uncounted(round, document.key()), document).map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public Mono<Void> remove(RoundId round, String key) {
        return mongo.remove(uncounted(round, key), PartDocument.class).then();
    }

    @Override
    public Mono<Void> count(RoundId round, String key) {
        return mongo.updateFirst(part(round, key), new Update().set("counted", true), PartDocument.class)
                .then();
    }

    @Override
    public Flux<Part> listCounted(RoundId round) {
        return mongo.find(all(round), PartDocument.class)
                .filter(PartDocument::counted)
                .map(PartDocument::toPart)
                .sort(Comparator.comparing(Part::key));
    }

    @Override
    public Mono<Long> deleteAll(RoundId round) {
        return mongo.remove(all(round), PartDocument.class).map(DeleteResult::getDeletedCount);
    }

    @Override
    public Mono<Long> deleteAll(RoundId round, Side side) {
        Query ofSide =
                Query.query(where("round").is(round.toString()).and("side").is(side.name()));
        return mongo.remove(ofSide, PartDocument.class).map(DeleteResult::getDeletedCount);
    }

    private static Query part(RoundId round, String key) {
        return Query.query(where("_id").is(key).and("round").is(round.toString()));
    }

    private static Query uncounted(RoundId round, String key) {
        return Query.query(where("_id")
                .is(key)
                .and("round")
                .is(round.toString())
                .and("counted")
                .is(false));
    }

    private static Query all(RoundId round) {
        return Query.query(where("round").is(round.toString()));
    }
}
