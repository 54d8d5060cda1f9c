package tandem.plan.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.plan.ReminderBook;
import tandem.plan.ReminderBooks;

/** One document an area, changed only if its version is still the one read. */
@Component
class MongoReminderBooks implements ReminderBooks {

    private final ReactiveMongoTemplate mongo;

    MongoReminderBooks(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<ReminderBook> get(AreaCode area) {
        return mongo.findById(area.gss(), ReminderBookDocument.class)
                .map(ReminderBookDocument::toBook)
                .defaultIfEmpty(ReminderBook.empty(area));
    }

    @Override
    public Mono<Boolean> replace(ReminderBook before, ReminderBook after) {
        ReminderBookDocument document = ReminderBookDocument.of(after);
        return before.version() == 0
                ? mongo.insert(document).thenReturn(true).onErrorReturn(DuplicateKeyException.class, false)
                : mongo.replace(
                                query(where("_id")
                                        .is(document.id())
                                        .and("version")
                                        .is(before.version())),
                                document)
                        .map(result -> result.getMatchedCount() == 1);
    }
}
