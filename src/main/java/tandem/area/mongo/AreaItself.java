package tandem.area.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;
import tandem.store.Keys;

/** An area with its organisations and departments. */
@Component
@Order(60)
class AreaItself implements Belongings {

    private final ReactiveMongoTemplate mongo;

    AreaItself(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return mongo.remove(Keys.beneath(area), OrganisationDocument.class)
                .then(mongo.remove(Keys.beneath(area), DepartmentDocument.class))
                .then(mongo.remove(query(where("_id").is(area.gss())), AreaDocument.class))
                .then();
    }
}
