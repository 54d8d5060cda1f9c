package tandem.plan.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;
import tandem.store.Keys;

/** An area's plan, its versions, and what its leads were reminded of. */
@Component
@Order(20)
class PlanOfArea implements Belongings {

    private final ReactiveMongoTemplate mongo;

    PlanOfArea(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return mongo.remove(query(where("_id").is(area.gss())), PlanDocument.class)
                .then(mongo.remove(Keys.beneath(area), PlanVersionDocument.class))
                .then(mongo.remove(query(where("_id").is(area.gss())), ReminderBookDocument.class))
                .then();
    }
}
