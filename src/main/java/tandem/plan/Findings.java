package tandem.plan;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Side;
import tandem.questionnaire.Instrument;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.round.RoundId;
import tandem.round.Rounds;

/** Finds in an area's frozen results, as a side may see them, what an action is to answer to. */
@Component
public class Findings {

    private final Rounds rounds;
    private final Results results;

    Findings(Rounds rounds, Results results) {
        this.rounds = rounds;
        this.results = results;
    }

    /** Fails with {@link NotFound} for a round without results and for anything that its results do not tell this side. */
    public Mono<Finding> find(Side side, AreaCode area, String round, String about, Optional<String> axis) {
        return Mono.fromCallable(() -> id(area, round))
                .flatMap(id -> Mono.zip(results.find(id), instrument(id))
                        .switchIfEmpty(Mono.error(() -> new NotFound("Results of the round", id)))
                        .map(both -> in(both.getT1().seenBy(side), both.getT2(), about, axis)));
    }

    private Mono<Instrument> instrument(RoundId id) {
        return rounds.get(id).flatMap(rounds::instrument);
    }

    private static Finding in(FrozenResults seen, Instrument instrument, String about, Optional<String> axis) {
        return new FindingReader(seen, instrument)
                .read(about, axis)
                .orElseThrow(() -> new NotFound("A finding", about));
    }

    private static RoundId id(AreaCode area, String round) {
        try {
            return new RoundId(area, round);
        } catch (IllegalArgumentException noName) {
            throw new NotFound("A round", round);
        }
    }
}
