package tandem.results;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Days;
import tandem.access.Log;
import tandem.access.Role;
import tandem.access.Sessions;
import tandem.access.Viewer;
import tandem.round.Participations;
import tandem.round.Parts;
import tandem.round.Retentions;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.store.Compaction;

/**
 * Erases who was invited to a round once the area's time for keeping it is over. A round that was never revealed lapses
 * then, and its answers go as well; what a side has seen of its own stays. Invitations go last, so that what was
 * interrupted is found and done again. Example rounds stay: nobody was invited to them.
 */
@Component
public class Forgetting {

    private final Rounds rounds;
    private final Participations participations;
    private final Parts parts;
    private final Retentions retentions;
    private final Sessions sessions;
    private final SeeingAlone alone;
    private final Compaction compaction;
    private final Log log;
    private final Clock clock;

    Forgetting(
            Rounds rounds,
            Participations participations,
            Parts parts,
            Retentions retentions,
            Sessions sessions,
            SeeingAlone alone,
            Compaction compaction,
            Log log,
            Clock clock) {
        this.rounds = rounds;
        this.participations = participations;
        this.parts = parts;
        this.retentions = retentions;
        this.sessions = sessions;
        this.alone = alone;
        this.compaction = compaction;
        this.log = log;
        this.clock = clock;
    }

    /** Erases everything whose time is over, and takes it out of the file. May be repeated. */
    public Mono<Void> forgetAll() {
        return Flux.just(Round.State.CLOSED, Round.State.LAPSED, Round.State.REVEALED)
                .concatMap(rounds::listByState)
                .filter(round -> !round.illustrative() && round.terms().mode().asksParticipants())
                .filterWhen(this::isDue)
                .concatMapDelayError(this::forget)
                .then(Mono.defer(() -> sessions.sweep(clock.instant())))
                .then(Mono.defer(compaction::compact));
    }

    private Mono<Boolean> isDue(Round round) {
        return retentions
                .get(round.id().area())
                .filter(retention -> round.endedAt()
                        .filter(ended -> retention.isOver(ended, Days.today(clock)))
                        .isPresent())
                .flatMap(over -> participations.list(round.id()).hasElements());
    }

    private Mono<Void> forget(Round round) {
        return lapse(round)
                .then(Mono.defer(() -> log.append(
                        schedule(round),
                        round.id().area(),
                        "round.forgotten",
                        round.id().toString())))
                .then(Mono.defer(() -> parts.deleteAll(round.id())))
                .thenMany(Flux.defer(() -> participations.list(round.id())))
                .concatMap(each -> sessions.closeAll(each.id().toString()))
                .then(Mono.defer(() -> participations.removeAll(round.id())));
    }

    /** Results that a side has chosen to see alone are made first, if that was interrupted. */
    private Mono<Void> lapse(Round round) {
        return round.state() == Round.State.CLOSED
                ? alone.finish(round)
                        .then(Mono.defer(() -> rounds.save(round.lapse())))
                        .then()
                : Mono.empty();
    }

    private static Viewer schedule(Round round) {
        return new Viewer(Log.SCHEDULE, "", Role.VISITOR, Optional.of(round.id().area()));
    }
}
