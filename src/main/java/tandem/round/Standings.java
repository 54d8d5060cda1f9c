package tandem.round;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.relationship.Relationships;

/** Finds out how a round stands. */
@Component
public class Standings {

    private final Rounds rounds;
    private final Participations participations;
    private final Relationships register;
    private final InPost inPost;

    Standings(Rounds rounds, Participations participations, Relationships register, InPost inPost) {
        this.rounds = rounds;
        this.participations = participations;
        this.register = register;
        this.inPost = inPost;
    }

    public Mono<Standing> get(RoundId id) {
        return rounds.get(id)
                .flatMap(inPost::withCountedYes)
                .flatMap(round -> Mono.zip(
                                rounds.instrument(round),
                                relationships(round),
                                participations.list(id).collectList())
                        .map(all -> new Standing(round, all.getT1(), all.getT2(), all.getT3())));
    }

    private Mono<List<PinnedRelationship>> relationships(Round round) {
        return round.state() == Round.State.PREPARING
                ? register.list(round.id().area()).map(PinnedRelationship::of).collectList()
                : Mono.just(round.relationships());
    }
}
