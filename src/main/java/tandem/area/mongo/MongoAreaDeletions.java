package tandem.area.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;
import tandem.area.AreaDeletion;
import tandem.area.AreaDeletions;

/** Deletions of areas, one document each, which stays as the last that is known of the area. */
@Component
class MongoAreaDeletions implements AreaDeletions {

    private final ReactiveMongoTemplate mongo;

    MongoAreaDeletions(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<AreaDeletion> find(AreaCode area) {
        return mongo.findById(area.gss(), DeletionDocument.class).map(DeletionDocument::toDeletion);
    }

    @Override
    public Flux<AreaDeletion> listBegun() {
        return mongo.find(Query.query(where("state").is(AreaDeletion.State.BEGUN.name())), DeletionDocument.class)
                .map(DeletionDocument::toDeletion);
    }

    @Override
    public Mono<AreaDeletion> save(AreaDeletion deletion) {
        DeletionDocument next = DeletionDocument.of(deletion, deletion.version() + 1);
        Mono<DeletionDocument> written = deletion.version() == 0
                ? mongo.insert(next)
                        .onErrorMap(DuplicateKeyException.class, taken -> new Rejected("area.changed-meanwhile"))
                : Replacement.of(mongo, next.id(), deletion.version(), next);
        return written.map(DeletionDocument::toDeletion);
    }

    @Document("area-deletions")
    record DeletionDocument(
            @Id String id,
            Map<String, YesDocument> yes,
            String state,
            @Nullable Instant begun,
            long version) {

        static DeletionDocument of(AreaDeletion deletion, long version) {
            Map<String, YesDocument> all = new TreeMap<>();
            deletion.yes()
                    .forEach((side, yes) ->
                            all.put(side.key(), new YesDocument(yes.by().value(), yes.at())));
            return new DeletionDocument(
                    deletion.area().gss(),
                    all,
                    deletion.state().name(),
                    deletion.begun().orElse(null),
                    version);
        }

        AreaDeletion toDeletion() {
            Map<Side, AreaDeletion.Yes> all = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                YesDocument given = yes.get(side.key());
                if (given != null) {
                    all.put(side, new AreaDeletion.Yes(new PersonId(given.by()), given.at()));
                }
            }
            return new AreaDeletion(
                    new AreaCode(id), all, AreaDeletion.State.valueOf(state), Optional.ofNullable(begun), version);
        }
    }

    record YesDocument(String by, Instant at) {}
}
