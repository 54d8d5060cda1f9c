package tandem.access;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The links to roles, kept by the hash of their secret. */
public interface AccessLinks {

    Mono<AccessLink> find(String hash);

    /** Adds a link; adding the same one again changes nothing. */
    Mono<Void> add(AccessLink link);

    /**
     * Marks a claim link as used by one exchange. True for that exchange, also when it is sent again (a double click);
     * false for every other.
     *
     * @param exchange what tells this exchange from any other
     */
    Mono<Boolean> use(String hash, String exchange, Instant now);

    /** Removes all links of a person, for example of a lead who was replaced. */
    Mono<Void> removeAll(PersonId person);

    Flux<AccessLink> list(PersonId person);
}
