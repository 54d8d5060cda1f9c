package tandem.round;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.questionnaire.Instrument;

/** The rounds of every area, each with its own copy of the questionnaires it asks. */
public interface Rounds {

    /** The round that must exist; fails with {@link tandem.NotFound} otherwise. */
    Mono<Round> get(RoundId id);

    /** An area's rounds, newest first. */
    Flux<Round> list(AreaCode area);

    /** Rounds of every area in a state, for finishing at start what was left half done. */
    Flux<Round> listByState(Round.State state);

    /** Adds a round; rejected as {@code round.exists} if its name is taken. */
    Mono<Round> add(Round round);

    /** Stores a change; rejected as {@code round.changed-meanwhile} if somebody else changed it since it was read. */
    Mono<Round> save(Round round);

    /** Takes a round away; rejected as {@code round.changed-meanwhile} if it was changed since it was read. */
    Mono<Void> remove(Round round);

    /** Keeps the questionnaires' text with the round. May be repeated. */
    Mono<Void> pin(Round round);

    /** What the round asks, read from its own copy; before opening, from the published questionnaires. */
    Mono<Instrument> instrument(Round round);
}
