package tandem.round;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.access.Log;
import tandem.access.Viewer;

/**
 * Discards a round that is being prepared, with its invitations; either lead may. Every step can be repeated, and the round
 * goes last, so that nothing is left that nobody finds.
 */
@Component
public class Discarding {

    private final Rounds rounds;
    private final Participations participations;
    private final Log log;

    Discarding(Rounds rounds, Participations participations, Log log) {
        this.rounds = rounds;
        this.participations = participations;
        this.log = log;
    }

    /** The round as it would be discarded; rejected as {@code round.discard.not-preparing} once it has been opened. */
    public Mono<Round> look(Viewer by, RoundId id) {
        return Mono.fromCallable(by::leadingSide).then(rounds.get(id)).map(Round::discarded);
    }

    public Mono<Void> discard(Viewer by, RoundId id) {
        return look(by, id)
                .flatMap(rounds::save)
                .flatMap(closing -> participations
                        .removeAll(id)
                        .then(Mono.defer(() -> rounds.remove(closing)))
                        .then(Mono.defer(() -> participations.removeAll(id))))
                .then(Mono.defer(() -> log.append(by, id.area(), "round.discarded", id.toString())));
    }
}
