package tandem.round;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.access.Log;
import tandem.access.Viewer;

/** Ends answering, or lets it begin again before anything is revealed. One lead is enough for either. */
@Component
public class Closing {

    private final Rounds rounds;
    private final Log log;
    private final Clock clock;

    Closing(Rounds rounds, Log log, Clock clock) {
        this.rounds = rounds;
        this.log = log;
        this.clock = clock;
    }

    /** Ends answering; a second time changes nothing. */
    public Mono<Round> close(Viewer by, RoundId id) {
        return change(by, id, Round.State.CLOSED, round -> round.close(clock.instant()), "round.closed");
    }

    /** Opens a closed round again; both leads see that it was. A second time changes nothing. */
    public Mono<Round> reopen(Viewer by, RoundId id) {
        return change(by, id, Round.State.OPEN, round -> round.reopen(clock.instant()), "round.reopened");
    }

    private Mono<Round> change(Viewer by, RoundId id, Round.State wanted, UnaryOperator<Round> verb, String what) {
        return Mono.fromCallable(by::leadingSide)
                .then(Mono.defer(() -> rounds.get(id)))
                .flatMap(round -> {
                    if (round.state() == wanted) {
                        return Mono.just(round);
                    }
                    return rounds.save(verb.apply(round))
                            .flatMap(changed -> log.append(by, id.area(), what, id.toString())
                                    .thenReturn(changed));
                });
    }
}
