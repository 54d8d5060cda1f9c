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
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.AreaCode;
import tandem.access.Log;
import tandem.access.LogChain;
import tandem.access.LogEntry;
import tandem.access.LogHead;
import tandem.access.Logs;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.store.Keys;

/**
 * The log, an entry a document, numbered within its area by its id, for example {@code E08000033/000017}. Of two who
 * append at the same time one gets the number; the other reads again and takes the next. The head moves on after each
 * entry, and whoever appends next first moves it on where an interruption left it: it is never more than one behind.
 */
@Component
class MongoLog implements Log, Logs {

    private static final long TRIES = 1000;

    private final ReactiveMongoTemplate store;
    private final Clock clock;

    MongoLog(ReactiveMongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<Void> append(Viewer who, AreaCode area, String what, String object) {
        return Mono.defer(() -> end(area))
                .map(end -> end.next(clock.instant(), who, what, object))
                .flatMap(entry -> store.insert(EntryDocument.of(entry)).thenReturn(entry))
                .retryWhen(Retry.max(TRIES).filter(DuplicateKeyException.class::isInstance))
                .flatMap(this::moveOn);
    }

    /** After what the next entry comes. What was tampered with stays as it is, and is told by the check. */
    private Mono<LogHead> end(AreaCode area) {
        return newest(area)
                .flatMap(newest -> head(area)
                        .flatMap(head -> head.number() >= newest.number()
                                ? Mono.just(head)
                                : moveOn(newest).thenReturn(LogHead.at(newest))))
                .switchIfEmpty(Mono.defer(() -> head(area)));
    }

    @Override
    public Mono<Void> settle(AreaCode area) {
        return end(area).then();
    }

    /** Only from the entry before, so that nothing but an appended entry moves the head. */
    private Mono<Void> moveOn(LogEntry entry) {
        String area = entry.area().gss();
        if (entry.number() == 1) {
            return store.insert(new HeadDocument(area, 1, entry.hash()))
                    .onErrorResume(DuplicateKeyException.class, moved -> Mono.empty())
                    .then();
        }
        return store.updateFirst(
                        query(where("_id")
                                .is(area)
                                .and("number")
                                .is(entry.number() - 1)
                                .and("hash")
                                .is(entry.previous())),
                        new Update().set("number", entry.number()).set("hash", entry.hash()),
                        HeadDocument.class)
                .then();
    }

    @Override
    public Flux<AreaCode> areas() {
        return store.findDistinct("area", EntryDocument.class, String.class)
                .concatWith(store.findAll(HeadDocument.class).map(HeadDocument::id))
                .distinct()
                .map(AreaCode::new);
    }

    @Override
    public Mono<LogChain> chain(AreaCode area) {
        return head(area).flatMap(head -> list(area).collectList().map(entries -> new LogChain(head, entries)));
    }

    private Mono<LogHead> head(AreaCode area) {
        return store.findById(area.gss(), HeadDocument.class)
                .map(HeadDocument::toHead)
                .defaultIfEmpty(LogHead.before(area));
    }

    @Override
    public Flux<LogEntry> list(AreaCode area) {
        return store.find(newestFirst(area), EntryDocument.class).map(EntryDocument::toEntry);
    }

    @Override
    public Flux<LogEntry> latest(AreaCode area, int most) {
        return store.find(newestFirst(area).limit(most), EntryDocument.class).map(EntryDocument::toEntry);
    }

    private Mono<LogEntry> newest(AreaCode area) {
        return latest(area, 1).next();
    }

    private static Query newestFirst(AreaCode area) {
        return Keys.beneath(area).with(Sort.by(Sort.Direction.DESC, "_id"));
    }

    @Document("log-heads")
    record HeadDocument(@Id String id, long number, String hash) {

        LogHead toHead() {
            return new LogHead(new AreaCode(id), number, hash);
        }
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
