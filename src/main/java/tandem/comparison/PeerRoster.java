package tandem.comparison;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.Rejected;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Roster;

/** The peers of all challenges, also of those that have ended. */
@Component
class PeerRoster implements Roster {

    private static final int ATTEMPTS = 3;

    private final PeerChallenges challenges;

    PeerRoster(PeerChallenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public Flux<Held> held() {
        return challenges
                .list()
                .flatMapIterable(challenge -> challenge.peers().stream()
                        .map(peer -> new Held(peer, Role.PEER, challenge.areas()))
                        .toList());
    }

    @Override
    public Mono<Void> takeOut(PersonId person) {
        return challenges
                .list()
                .filter(challenge -> challenge.hasPeer(person))
                .concatMap(challenge -> challenges.save(challenge.without(person)))
                .then()
                .retryWhen(Retry.max(ATTEMPTS).filter(Rejected.class::isInstance));
    }
}
