package tandem.round;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Side;

/** The answers, in parts that nothing joins. */
public interface Parts {

    /** Reads one part by its key; whoever has the key has the link. */
    Mono<Part> find(RoundId round, String key);

    /** Stores a part under its key; rejected as {@code round.answers.already-submitted} once it counts. */
    Mono<Void> save(RoundId round, Part part);

    /** Takes a part away again, before it counts. */
    Mono<Void> remove(RoundId round, String key);

    /** Makes a part count. May be repeated. */
    Mono<Void> count(RoundId round, String key);

    /** Every part of a round that counts, in an order that tells nothing. For {@code results} alone. */
    Flux<Part> listCounted(RoundId round);

    /** Deletes every part of one side of a round, counted or not, and says how many. For {@code results} alone. */
    Mono<Long> deleteAll(RoundId round, Side side);

    /** Deletes every part of a round, counted or not, and says how many. For {@code results} alone, once frozen. */
    Mono<Long> deleteAll(RoundId round);
}
