package tandem.results.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Belongings;

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
        return mongo.remove(query(where("area").is(area.gss())), ResultsDocument.class)
                .then(mongo.remove(query(where("area").is(area.gss())), MongoSideResults.SideResultsDocument.class))
                .then();
    }
}
