package tandem.round.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;

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
        return mongo.find(query(where("area").is(area.gss())), RoundDocument.class)
                .map(RoundDocument::id)
                .concatMap(round -> delete(query(where("round").is(round))))
                .then(mongo.remove(query(where("area").is(area.gss())), RoundDocument.class))
                .then(mongo.remove(query(where("_id").is(area.gss())), MongoRetentions.RetentionDocument.class))
                .then();
    }

    private Mono<Void> delete(Query ofRound) {
        return mongo.remove(ofRound, PartDocument.class)
                .then(mongo.remove(ofRound, MongoParticipations.ParticipationDocument.class))
                .then(mongo.remove(ofRound, MongoAgreedPlaces.PlaceDocument.class))
                .then(mongo.remove(ofRound, MongoRounds.PinnedDocument.class))
                .then();
    }
}
