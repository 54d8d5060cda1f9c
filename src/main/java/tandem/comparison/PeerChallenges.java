package tandem.comparison;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The peer challenges of this installation. */
public interface PeerChallenges {

    Mono<PeerChallenge> find(String id);

    /** All of them, by name. */
    Flux<PeerChallenge> list();

    /** Adds one; rejected as {@code comparison.exists} if its id is taken. */
    Mono<PeerChallenge> add(PeerChallenge challenge);

    /** Forgets a challenge; doing it again changes nothing. */
    Mono<Void> remove(PeerChallenge challenge);

    /** Stores a change; rejected as {@code comparison.changed-meanwhile} if somebody else was first. */
    Mono<PeerChallenge> save(PeerChallenge challenge);
}
