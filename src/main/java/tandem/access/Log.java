package tandem.access;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/**
 * What leads, peers and administrators changed or took away: append-only, each entry bound to the one before by its
 * hash. Nothing of participants stands in it.
 */
public interface Log {

    /** Who does what Tandem does by itself, when its time has come. */
    String SCHEDULE = "schedule";

    /** Writes down that the viewer did something (a verb, for example {@code round.opened}) to an object (its id). */
    Mono<Void> append(Viewer who, AreaCode area, String what, String object);

    /** Writes it down if a lead did it: what participants read and take away stands nowhere. */
    default Mono<Void> appendIfLead(Viewer who, AreaCode area, String what, String object) {
        return who.role().leads() ? append(who, area, what, object) : Mono.empty();
    }

    /** Writes it down unless the same role did the same to the same object before: for steps that are done again. */
    default Mono<Void> appendOnce(Viewer who, AreaCode area, String what, String object) {
        return list(area)
                .any(entry -> entry.what().equals(what) && entry.object().equals(object) && entry.role() == who.role())
                .filter(there -> !there)
                .flatMap(missing -> append(who, area, what, object));
    }

    /** An area's entries, newest first. */
    Flux<LogEntry> list(AreaCode area);

    /** An area's latest entries, newest first, and no more than so many. */
    default Flux<LogEntry> latest(AreaCode area, int most) {
        return list(area).take(most);
    }
}
