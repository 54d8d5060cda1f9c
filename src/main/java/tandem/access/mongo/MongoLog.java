package tandem.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.AreaCode;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.Role;
import tandem.access.Viewer;

/**
 * The log, an entry a document, numbered within its area by its id, for example {@code E08000033/000017}. Of two who
 * append at the same time one gets the number; the other reads again and takes the next.
 */
@Component
class MongoLog implements Log {

    private static final long TRIES = 1000;

    private final ReactiveMongoTemplate store;
    private final Clock clock;

    MongoLog(ReactiveMongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<Void> append(Viewer who, AreaCode area, String what, String object) {
        return last(area)
                .map(last -> last.next(clock.instant(), who, what, object))
                .switchIfEmpty(Mono.fromSupplier(() -> LogEntry.first(area, clock.instant(), who, what, object)))
                .flatMap(entry -> store.insert(EntryDocument.of(entry)))
                .retryWhen(Retry.max(TRIES).filter(DuplicateKeyException.class::isInstance))
                .then();
    }

    @Override
    public Flux<LogEntry> list(AreaCode area) {
        return store.find(newestFirst(area), EntryDocument.class).map(EntryDocument::toEntry);
    }

    private Mono<LogEntry> last(AreaCode area) {
        return store.find(newestFirst(area).limit(1), EntryDocument.class)
                .next()
                .map(EntryDocument::toEntry);
    }

    private static Query newestFirst(AreaCode area) {
        return query(where("area").is(area.gss())).with(Sort.by(Sort.Direction.DESC, "_id"));
    }

    @Document("log")
    record EntryDocument(
            @Id String id,
            String area,
            long number,
            Instant when,
            String who,
            String role,
            String what,
            String object,
            String previous) {

        static EntryDocument of(LogEntry entry) {
            return new EntryDocument(
                    "%s/%06d".formatted(entry.area().gss(), entry.number()),
                    entry.area().gss(),
                    entry.number(),
                    entry.when(),
                    entry.who(),
                    entry.role().key(),
                    entry.what(),
                    entry.object(),
                    entry.previous());
        }

        LogEntry toEntry() {
            return new LogEntry(new AreaCode(area), number, when, who, Role.ofKey(role), what, object, previous);
        }
    }
}
