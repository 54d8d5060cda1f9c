package tandem.results;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.round.RoundId;

/** The frozen results. Once stored they never change. */
public interface Results {

    /** The results that must exist; fails with {@link tandem.NotFound} before the reveal. */
    Mono<FrozenResults> get(RoundId round);

    Mono<FrozenResults> find(RoundId round);

    /** An area's results, newest round first. */
    Flux<FrozenResults> list(AreaCode area);

    /** Stores them once; a repeated attempt gives what was stored first. */
    Mono<FrozenResults> freeze(FrozenResults results);
}
