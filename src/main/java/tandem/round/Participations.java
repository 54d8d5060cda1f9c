package tandem.round;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who was invited to a round and how far they have come. */
public interface Participations {

    /** The participation that must exist; fails with {@link tandem.NotFound} otherwise. */
    Mono<Participation> get(ParticipationId id);

    /** The participation whose invitation has this hash. */
    Mono<Participation> findByInvitation(String hash);

    /** Whether a newer invitation was made in place of the one that has this hash. */
    Mono<Boolean> wasReplaced(String hash);

    /** A round's participations, by side, affiliation and who. */
    Flux<Participation> list(RoundId round);

    /** Adds one; rejected as {@code round.invitation.exists} if its name is taken. */
    Mono<Participation> add(Participation participation);

    /** Stores a change; rejected as {@code round.changed-meanwhile} if it was changed since it was read. */
    Mono<Participation> save(Participation participation);

    /** Takes one away; rejected as {@code round.changed-meanwhile} if it was changed since it was read. */
    Mono<Void> remove(Participation participation);

    /** Takes away all of a round. May be repeated. */
    Mono<Void> removeAll(RoundId round);
}
