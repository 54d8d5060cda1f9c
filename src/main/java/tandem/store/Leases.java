package tandem.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * Lets one of several Tandems on a database do what only one may do at a time. Whoever has a lease has it until it runs
 * out, also if it dies; their clocks must agree to within a minute or so.
 */
public final class Leases {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final boolean alone;
    private final String holder = UUID.randomUUID().toString();

    Leases(ReactiveMongoTemplate mongo, Clock clock) {
        this(mongo, clock, false);
    }

    /**
     * Leases on a store.
     *
     * @param alone whether no other Tandem can be at work on it: then whoever else has a lease is dead
     */
    Leases(ReactiveMongoTemplate mongo, Clock clock, boolean alone) {
        this.mongo = mongo;
        this.clock = clock;
        this.alone = alone;
    }

    /** Takes or prolongs a lease; false if another Tandem has it. */
    public Mono<Boolean> take(String name, Duration time) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Lease ours = new Lease(name, holder, now.plus(time));
        return mongo.findById(name, Lease.class)
                .flatMap(found -> alone || found.isFreeFor(holder, now) ? takeOver(found, ours) : Mono.just(false))
                .switchIfEmpty(Mono.defer(
                        () -> mongo.insert(ours).thenReturn(true).onErrorReturn(DuplicateKeyException.class, false)));
    }

    /** Gives a lease back before it runs out; changes nothing if another Tandem has it by now. */
    public Mono<Void> giveBack(String name) {
        return mongo.remove(query(where("_id").is(name).and("holder").is(holder)), Lease.class)
                .then();
    }

    /** Does the work if no other Tandem is at it, and nothing otherwise. */
    public Mono<Void> alone(String name, Duration time, Mono<Void> work) {
        return take(name, time)
                .filter(ours -> ours)
                .flatMap(ours -> Mono.usingWhen(Mono.just(name), lease -> work, this::giveBack));
    }

    private Mono<Boolean> takeOver(Lease found, Lease ours) {
        return mongo.updateFirst(
                        query(where("_id")
                                .is(found.id())
                                .and("holder")
                                .is(found.holder())
                                .and("until")
                                .is(found.until())),
                        new Update().set("holder", ours.holder()).set("until", ours.until()),
                        Lease.class)
                .map(result -> result.getMatchedCount() == 1);
    }

    @Document("leases")
    @Passing
    record Lease(@Id String id, String holder, Instant until) {

        boolean isFreeFor(String other, Instant now) {
            return holder.equals(other) || !until.isAfter(now);
        }
    }
}
