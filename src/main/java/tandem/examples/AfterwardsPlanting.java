package tandem.examples;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlaces;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.round.Yes;

/** Puts what follows a reveal into an example area: the places agreed in the room. */
@Component
@Profile("examples")
class AfterwardsPlanting {

    private final AgreedPlaces agreedPlaces;
    private final Rounds rounds;

    AfterwardsPlanting(AgreedPlaces agreedPlaces, Rounds rounds) {
        this.agreedPlaces = agreedPlaces;
        this.rounds = rounds;
    }

    Mono<Void> plant(Cast cast, Round round) {
        if (!round.isRevealed() || !round.terms().mode().recordsAgreement()) {
            return Mono.empty();
        }
        return rounds.instrument(round)
                .flatMapMany(instrument -> Flux.fromIterable(agreed(
                        cast,
                        round,
                        instrument.relationships().map(asked -> asked.axes()).orElse(List.of()))))
                .concatMap(agreedPlaces::save)
                .then();
    }

    private static List<AgreedPlace> agreed(Cast cast, Round round, List<Axis> axes) {
        Map<Side, Yes> both = round.revealYes();
        List<ExampleArea.ExampleRelationship> described = cast.area().relationships();
        return described.stream()
                .filter(each -> each.agreed().isPresent())
                .flatMap(each -> axes.stream()
                        .map(axis -> new AgreedPlace(
                                round.id(),
                                "relationship/" + (described.indexOf(each) + 1),
                                axis.id(),
                                new AgreedPlace.Outcome.Agreed(
                                        new Step(each.agreed().orElseThrow().get(axes.indexOf(axis)))),
                                both,
                                0)))
                .toList();
    }
}
