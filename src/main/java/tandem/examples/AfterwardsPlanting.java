package tandem.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.People;
import tandem.comparison.Consents;
import tandem.comparison.PeerChallenge;
import tandem.comparison.PeerChallenges;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlaces;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.round.Yes;

/** Puts what follows a reveal into an example area: the places agreed in the room, and a visit by peers. */
@Component
@Profile("examples")
class AfterwardsPlanting {

    private final AgreedPlaces agreedPlaces;
    private final PeerChallenges challenges;
    private final Rounds rounds;
    private final People people;

    AfterwardsPlanting(AgreedPlaces agreedPlaces, Rounds rounds, PeerChallenges challenges, People people) {
        this.agreedPlaces = agreedPlaces;
        this.rounds = rounds;
        this.challenges = challenges;
        this.people = people;
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
        Map<Side, Yes> both = round.revealYes().given();
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

    /** A peer challenge over every example area, with both leads' yes. */
    Mono<Void> invitePeer(List<Cast> casts, LocalDate today) {
        List<AreaCode> areas = casts.stream().map(Cast::code).toList();
        PeerChallenge challenge = new PeerChallenge(
                "example-challenge",
                "Five areas of the report",
                areas,
                List.of(Seats.PEER),
                today.plusYears(1),
                Consents.none(),
                0);
        for (AreaCode area : areas) {
            for (Side side : Side.values()) {
                challenge = challenge.consent(area, side, today);
            }
        }
        return people.save(Seats.peerInPerson())
                .then(Planting.once(challenges.add(challenge)))
                .then();
    }
}
