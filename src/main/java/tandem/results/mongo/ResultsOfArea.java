package tandem.results.mongo;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;
import tandem.store.Keys;

/** An area's frozen results. */
@Component
@Order(30)
class ResultsOfArea implements Belongings {

    private final ReactiveMongoTemplate mongo;

    ResultsOfArea(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return mongo.remove(Keys.beneath(area), ResultsDocument.class)
                .then(mongo.remove(Keys.beneath(area), MongoSideResults.SideResultsDocument.class))
                .then();
    }
}
