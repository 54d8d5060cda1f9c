package tandem.round;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.NotFound;
import tandem.Rejected;
import tandem.Side;
import tandem.access.Log;
import tandem.access.Viewer;

/**
 * Records what the two sides agree in the room, or that they still disagree: one lead writes it down, the other confirms
 * it. In rounds that are held together this happens while the round is open, in those that are held both ways after the
 * reveal.
 */
@Component
public class Together {

    private final Rounds rounds;
    private final AgreedPlaces places;
    private final Log log;
    private final Clock clock;

    Together(Rounds rounds, AgreedPlaces places, Log log, Clock clock) {
        this.rounds = rounds;
        this.places = places;
        this.log = log;
        this.clock = clock;
    }

    /** Whether agreed places can be recorded in the round now. */
    public static boolean isTime(Round round) {
        return switch (round.terms().mode()) {
            case SEPARATE -> false;
            case TOGETHER -> round.isOpen();
            case BOTH -> round.isRevealed();
        };
    }

    /**
     * Writes down what came out of talking about a topic; what is fixed already stays, if it is the same.
     *
     * @param outcomes by the axis's id; an empty id for an element
     */
    public Mono<Void> record(Viewer by, RoundId id, String about, Map<String, AgreedPlace.Outcome> outcomes) {
        return topic(by, id, about)
                .flatMapMany(topic -> {
                    if (!topic.places().containsAll(outcomes.keySet())) {
                        return Flux.error(new NotFound("An axis", outcomes.keySet()));
                    }
                    return Flux.fromIterable(outcomes.entrySet())
                            .concatMap(each -> record(by, id, about, each.getKey(), each.getValue()));
                })
                .then(Mono.defer(() -> log.append(by, id.area(), "round.place-recorded", id.toString())));
    }

    private Mono<AgreedPlace> record(Viewer by, RoundId id, String about, String axis, AgreedPlace.Outcome outcome) {
        Side side = by.leadingSide();
        return places.find(id, about, axis)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(before ->
                        before.filter(place -> place.says(side, outcome)).isEmpty())
                .map(before -> before.map(place -> place.changed(outcome, side, yes(by)))
                        .orElseGet(() -> AgreedPlace.recorded(id, about, axis, outcome, side, yes(by))))
                .flatMap(places::save);
    }

    /**
     * The viewer's side's yes to everything recorded about a topic.
     *
     * @param seen the mark of what the lead has read; rejected as {@code round.changed-meanwhile} if it was changed
     */
    public Mono<Void> confirm(Viewer by, RoundId id, String about, String seen) {
        Side side = by.leadingSide();
        return topic(by, id, about)
                .flatMap(topic -> list(id, about).collectList())
                .filter(recorded -> AgreedPlace.mark(recorded).equals(seen))
                .switchIfEmpty(Mono.error(new Rejected("round.changed-meanwhile")))
                .flatMapMany(Flux::fromIterable)
                .filter(place -> !place.confirmed().containsKey(side))
                .concatMap(place -> places.save(place.confirmed(side, yes(by))))
                .then(Mono.defer(() -> log.append(by, id.area(), "round.place-confirmed", id.toString())));
    }

    private Flux<AgreedPlace> list(RoundId id, String about) {
        return places.list(id).filter(place -> place.about().equals(about));
    }

    private Yes yes(Viewer by) {
        return new Yes(by.person(), clock.instant());
    }

    private Mono<Topic> topic(Viewer by, RoundId id, String about) {
        by.leadingSide();
        return rounds.get(id)
                .flatMap(round -> isTime(round)
                        ? rounds.instrument(round).map(instrument -> Topic.find(about, round, instrument))
                        : Mono.error(new Rejected("round.together.not-now")))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(new NotFound("A topic", about)));
    }
}
