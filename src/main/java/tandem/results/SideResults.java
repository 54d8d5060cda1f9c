package tandem.results;

import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.round.RoundId;

/** The results that one side saw alone, frozen: for that side's eyes, and as that side's half of the joint results. */
public interface SideResults {

    /** The results that must exist; fails with {@link tandem.NotFound} otherwise. */
    Mono<FrozenResults> get(RoundId round, Side side);

    Mono<FrozenResults> find(RoundId round, Side side);

    /** Stores them once; a repeated attempt gives what was stored first. */
    Mono<FrozenResults> freeze(Side side, FrozenResults results);
}
