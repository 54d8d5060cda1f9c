package tandem.access;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The links to roles, kept by the hash of their secret. */
public interface AccessLinks {

    Mono<AccessLink> find(String hash);

    Mono<Void> add(AccessLink link);

    /** Marks a claim link as used. True for exactly one caller; false for everybody after. */
    Mono<Boolean> use(String hash, Instant now);

    /** Removes all links of a person in a role, for example when a lead is replaced. */
    Mono<Void> removeAll(PersonId person);

    Flux<AccessLink> list(PersonId person);
}
