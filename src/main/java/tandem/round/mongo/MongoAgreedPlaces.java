package tandem.round.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlaces;
import tandem.round.RoundId;
import tandem.store.Keys;

/** Agreed places, one document each; one that both leads confirmed is never written again. */
@Component
class MongoAgreedPlaces implements AgreedPlaces {

    private final ReactiveMongoTemplate mongo;

    MongoAgreedPlaces(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Flux<AgreedPlace> list(RoundId round) {
        return mongo.find(Keys.beneath(round), PlaceDocument.class)
                .sort(Comparator.comparing(PlaceDocument::id))
                .map(PlaceDocument::toPlace);
    }

    @Override
    public Mono<AgreedPlace> find(RoundId round, String about, String axis) {
        return mongo.findById(id(round, about, axis), PlaceDocument.class).map(PlaceDocument::toPlace);
    }

    @Override
    public Mono<AgreedPlace> save(AgreedPlace place) {
        PlaceDocument changed = PlaceDocument.of(place, place.version() + 1);
        return (place.version() == 0 ? mongo.insert(changed) : replace(changed, place.version()))
                .onErrorMap(DuplicateKeyException.class, taken -> new Rejected(Replacement.CHANGED))
                .map(PlaceDocument::toPlace);
    }

    private Mono<PlaceDocument> replace(PlaceDocument changed, long version) {
        Query unchanged = Query.query(where("_id")
                .is(changed.id())
                .and("version")
                .is(version)
                .and("fixed")
                .is(false));
        return mongo.replace(unchanged, changed)
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new Rejected(Replacement.CHANGED)))
                .thenReturn(changed);
    }

    private static String id(RoundId round, String about, String axis) {
        return round + "/" + about + (axis.isEmpty() ? "" : "/" + axis);
    }

    @Document("agreedPlaces")
    record PlaceDocument(
            @Id String id,
            String round,
            String about,
            String axis,
            @Nullable Integer step,
            @Nullable String reason,
            Map<String, RoundDocument.YesDocument> confirmed,
            boolean fixed,
            long version) {

        static PlaceDocument of(AgreedPlace place, long version) {
            return new PlaceDocument(
                    MongoAgreedPlaces.id(place.round(), place.about(), place.axis()),
                    place.round().toString(),
                    place.about(),
                    place.axis(),
                    place.outcome() instanceof AgreedPlace.Outcome.Agreed agreed
                            ? agreed.step().value()
                            : null,
                    place.outcome() instanceof AgreedPlace.Outcome.StillDisagree disagree ? disagree.reason() : null,
                    RoundDocument.YesDocument.of(place.confirmed()),
                    place.isFixed(),
                    version);
        }

        AgreedPlace toPlace() {
            return new AgreedPlace(
                    RoundId.of(round),
                    about,
                    axis,
                    step == null
                            ? new AgreedPlace.Outcome.StillDisagree(reason == null ? "" : reason)
                            : new AgreedPlace.Outcome.Agreed(new Step(step)),
                    RoundDocument.YesDocument.toYes(confirmed),
                    version);
        }
    }
}
