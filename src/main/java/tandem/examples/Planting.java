package tandem.examples;

import reactor.core.publisher.Mono;
import tandem.Rejected;

/** Planting that can be begun again after an interruption. */
final class Planting {

    private Planting() {}

    /** Adds something; that it is there already is fine. */
    static <T> Mono<T> once(Mono<T> adding) {
        return adding.onErrorResume(Rejected.class, there -> Mono.empty());
    }
}
