package tandem.relationship.mongo;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;
import tandem.store.Keys;

/** An area's register of relationships. */
@Component
@Order(50)
class RegisterOfArea implements Belongings {

    private final ReactiveMongoTemplate mongo;

    RegisterOfArea(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return mongo.remove(Keys.beneath(area), RelationshipDocument.class).then();
    }
}
