package tandem.comparison;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.Belongings;

/** Takes a deleted area out of the peer challenges that asked it; a challenge of that area alone goes. */
@Component
@Order(10)
class AreaInChallenges implements Belongings {

    private static final int ATTEMPTS = 3;

    private final PeerChallenges challenges;

    AreaInChallenges(PeerChallenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public Mono<Void> delete(AreaCode area) {
        return challenges
                .list()
                .filter(challenge -> challenge.areas().contains(area))
                .concatMap(challenge -> challenge.areas().size() == 1
                        ? challenges.remove(challenge)
                        : challenges.save(challenge.without(area)).then())
                .then()
                .retryWhen(Retry.max(ATTEMPTS).filter(Rejected.class::isInstance));
    }
}
