package tandem.round.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;
import tandem.store.Keys;

/** An area's rounds, with everything that leads to them: answers in parts, invitations, agreed places, questionnaires, retention. */
@Component
@Order(40)
class RoundsOfArea implements Belongings {

    private final ReactiveMongoTemplate mongo;

    RoundsOfArea(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return mongo.find(Keys.beneath(area), RoundDocument.class)
                .map(RoundDocument::id)
                .concatMap(this::deleteBeneath)
                .then(mongo.remove(Keys.beneath(area), RoundDocument.class))
                .then(mongo.remove(query(where("_id").is(area.gss())), MongoRetentions.RetentionDocument.class))
                .then();
    }

    /** Parts come first, and by the round: their keys lead to nothing. */
    private Mono<Void> deleteBeneath(String round) {
        return mongo.remove(query(where("round").is(round)), PartDocument.class)
                .then(MongoParticipations.removeAll(mongo, round))
                .then(mongo.remove(Keys.beneath(round), MongoAgreedPlaces.PlaceDocument.class))
                .then(mongo.remove(Keys.beneath(round), MongoRounds.PinnedDocument.class))
                .then();
    }
}
