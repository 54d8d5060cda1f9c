package tandem.relationship;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The register of an area's relationships. */
public interface Relationships {

    /** The relationship that must exist; fails with {@link tandem.NotFound} otherwise. */
    Mono<Relationship> get(RelationshipId id);

    /** An area's relationships, by number. */
    Flux<Relationship> list(AreaCode area);

    /** Adds one under the next free number; the number of what is passed in does not matter. */
    Mono<Relationship> add(Relationship relationship);

    /** Adds one as {@link #add} does, but only once for the same key, however often and however fast it is asked. */
    Mono<Relationship> addOnce(Relationship relationship, String key);

    /** Stores a change; rejected as {@code relationship.changed-meanwhile} if it was changed since it was read. */
    Mono<Relationship> save(Relationship relationship);
}
