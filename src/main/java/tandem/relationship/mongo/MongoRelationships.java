package tandem.relationship.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.relationship.Relationship;
import tandem.relationship.RelationshipId;
import tandem.relationship.Relationships;
import tandem.store.Keys;

/** Relationships, one document each. */
@Component
class MongoRelationships implements Relationships {

    private static final int ATTEMPTS = 50;

    private final ReactiveMongoTemplate mongo;

    MongoRelationships(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Relationship> get(RelationshipId id) {
        return document(id).map(RelationshipDocument::toRelationship);
    }

    @Override
    public Flux<Relationship> list(AreaCode area) {
        return documents(area)
                .sort(Comparator.comparingInt(RelationshipDocument::number))
                .map(RelationshipDocument::toRelationship);
    }

    @Override
    public Mono<Relationship> add(Relationship relationship) {
        return addOnce(relationship, UUID.randomUUID().toString());
    }

    @Override
    public Mono<Relationship> addOnce(Relationship relationship, String key) {
        return Mono.defer(() -> tryToAdd(relationship, key))
                .retryWhen(Retry.max(ATTEMPTS).filter(DuplicateKeyException.class::isInstance))
                .map(RelationshipDocument::toRelationship);
    }

    /** The key is looked for and the number chosen from one reading: if the number is still free, so is the key. */
    private Mono<RelationshipDocument> tryToAdd(Relationship relationship, String key) {
        return documents(relationship.id().area())
                .collectList()
                .flatMap(all -> Flux.fromIterable(all)
                        .filter(document -> document.key().equals(key))
                        .next()
                        .switchIfEmpty(Mono.defer(() -> mongo.insert(
                                RelationshipDocument.of(relationship, nextNumber(all), key, relationship.version())))));
    }

    private static int nextNumber(List<RelationshipDocument> all) {
        return 1 + all.stream().mapToInt(RelationshipDocument::number).max().orElse(0);
    }

    @Override
    public Mono<Relationship> save(Relationship relationship) {
        return document(relationship.id())
                .filter(stored -> stored.version() == relationship.version())
                .flatMap(stored -> replace(relationship, stored.key()))
                .switchIfEmpty(Mono.error(() -> new Rejected("relationship.changed-meanwhile")));
    }

    private Mono<Relationship> replace(Relationship relationship, String key) {
        RelationshipDocument changed =
                RelationshipDocument.of(relationship, relationship.id().number(), key, relationship.version() + 1);
        Query unchanged =
                Query.query(where("_id").is(changed.id()).and("version").is(relationship.version()));
        return mongo.replace(unchanged, changed)
                .filter(result -> result.getMatchedCount() == 1)
                .map(result -> changed.toRelationship());
    }

    private Mono<RelationshipDocument> document(RelationshipId id) {
        return mongo.findById(id.toString(), RelationshipDocument.class)
                .switchIfEmpty(Mono.error(() -> new NotFound("A relationship", id)));
    }

    private Flux<RelationshipDocument> documents(AreaCode area) {
        return mongo.find(Keys.beneath(area), RelationshipDocument.class);
    }
}
