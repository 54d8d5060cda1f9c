package tandem.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.NotFound;

/**
 * Makes guessing hopeless: whoever tried too many wrong links within an hour is answered no more until the hour is over,
 * alike for links that exist and links that do not. The counts are in the store, so that a restart does not reset them.
 */
@Component
public class Guessing {

    private static final String ALL = "all";

    private final Tries tries;
    private final Clock clock;

    Guessing(Tries tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * What a client looks for, unless it has guessed too often. Only what is not found counts as a guess.
     *
     * @throws TooManyTries in place of any answer, once the limit is reached
     */
    public <T> Mono<T> guard(Limit limit, String client, Mono<T> wanted) {
        return allow(limit, client)
                .then(wanted)
                .onErrorResume(NotFound.class, wrong -> count(limit, client).then(Mono.error(wrong)));
    }

    /**
     * Counts something that is limited whatever comes of it.
     *
     * @throws TooManyTries in place of any answer, once the limit is reached
     */
    public Mono<Void> take(Limit limit, String client) {
        return allow(limit, client).then(Mono.defer(() -> count(limit, client)));
    }

    private Mono<Void> allow(Limit limit, String client) {
        Instant hour = hour();
        return Mono.defer(() -> name(hour, limit, client))
                .flatMap(name -> Mono.zip(tries.count(hour, name), tries.count(hour, all(limit))))
                .filter(counts -> !limit.allows(counts.getT1(), counts.getT2()))
                .flatMap(tooMany -> Mono.error(new TooManyTries(untilNext(hour))));
    }

    private Mono<Void> count(Limit limit, String client) {
        Instant hour = hour();
        return name(hour, limit, client)
                .flatMap(name -> tries.add(hour, name))
                .then(Mono.defer(() -> tries.add(hour, all(limit))));
    }

    private Mono<String> name(Instant hour, Limit limit, String client) {
        return tries.key(hour).map(key -> key.keyFor(limit.what() + " " + client));
    }

    private static String all(Limit limit) {
        return limit.what() + "-" + ALL;
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private Duration untilNext(Instant hour) {
        return Duration.between(clock.instant(), hour.plus(1, ChronoUnit.HOURS));
    }
}
