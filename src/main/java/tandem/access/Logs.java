package tandem.access;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The logs of all areas, to be checked. */
public interface Logs {

    /** Every area of which there is an entry or a head. */
    Flux<AreaCode> areas();

    /** An area's whole log. */
    Mono<LogChain> chain(AreaCode area);

    /** Moves the head on by the one entry that an interruption left it behind; changes nothing otherwise. */
    Mono<Void> settle(AreaCode area);
}
