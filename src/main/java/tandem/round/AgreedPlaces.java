package tandem.round;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The third layer: what the two sides agreed together. */
public interface AgreedPlaces {

    Flux<AgreedPlace> list(RoundId round);

    Mono<AgreedPlace> find(RoundId round, String about, String axis);

    /** Stores one; rejected as {@code round.changed-meanwhile} if it was changed since it was read, or is fixed. */
    Mono<AgreedPlace> save(AgreedPlace place);
}
