package tandem.examples;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.Viewer;
import tandem.round.Answering;
import tandem.round.Participation;
import tandem.round.Participations;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.round.Ticket;

/** Finds a newcomer a participant's seat: in the open round where there is one, otherwise among those who answered. */
@Component
@Profile("examples")
public class Seats {

    static final PersonId PEER = new PersonId("example-peer");

    private final Rounds rounds;
    private final Participations participations;
    private final Answering answering;

    Seats(Rounds rounds, Participations participations, Answering answering) {
        this.rounds = rounds;
        this.participations = participations;
        this.answering = answering;
    }

    /** The peer challenger of the examples. */
    public static Viewer peer() {
        return new Viewer(PEER.value(), peerInPerson().name(), Role.PEER, Optional.empty());
    }

    static Person peerInPerson() {
        return new Person(PEER, "Alex Reid", "Policy officer", "A council elsewhere", Optional.empty());
    }

    public Mono<Seat> participant(Cast cast, Side side) {
        return rounds.list(cast.code())
                .sort(Comparator.comparing(Round::isOpen).reversed())
                .next()
                .flatMap(round -> participations
                        .list(round.id())
                        .filter(each -> each.affiliation().side() == side)
                        .sort(order(round))
                        .next()
                        .flatMap(participation -> seat(round, participation)));
    }

    /** An open seat first; where nothing can be answered any more, somebody who took part. */
    private static Comparator<Participation> order(Round round) {
        Comparator<Participation> asFarAsTheyCame = Comparator.comparing(Participation::state);
        return round.isOpen() ? asFarAsTheyCame : asFarAsTheyCame.reversed();
    }

    private Mono<Seat> seat(Round round, Participation participation) {
        boolean free = participation.state() == Participation.State.INVITED
                || participation.state() == Participation.State.CLAIMED;
        if (!round.isOpen() || !free) {
            return Mono.just(
                    new Seat(viewer(participation), "/areas/" + round.id().area(), Optional.empty()));
        }
        Secret invitation = Secret.random();
        return participations
                .save(participation.reinvite(invitation))
                .then(Mono.defer(() -> answering.claim(invitation.text(), Secret.random())))
                .map(ticket -> seat(round, participation, ticket));
    }

    private static Seat seat(Round round, Participation participation, Ticket ticket) {
        return new Seat(viewer(participation), round.id().path() + "/answer", Optional.of(ticket));
    }

    private static Viewer viewer(Participation participation) {
        return new Viewer(
                participation.id().toString(),
                participation.affiliation().name(),
                Role.participantOf(participation.affiliation().side()),
                Optional.of(participation.id().round().area()));
    }
}
