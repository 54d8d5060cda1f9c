package tandem.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.Rejected;
import tandem.Side;

/** The leads of all areas. The post of whoever is taken out is vacant. */
@Component
class LeadRoster implements Roster {

    private static final int ATTEMPTS = 3;

    private final Leaderships leaderships;
    private final Clock clock;

    LeadRoster(Leaderships leaderships, Clock clock) {
        this.leaderships = leaderships;
        this.clock = clock;
    }

    @Override
    public Flux<Held> held() {
        return leaderships.list().flatMapIterable(LeadRoster::held);
    }

    private static List<Held> held(Leadership leadership) {
        return Arrays.stream(Side.values())
                .flatMap(side -> leadership.lead(side).stream()
                        .map(lead -> new Held(lead.id(), Role.leadOf(side), List.of(leadership.area()))))
                .toList();
    }

    @Override
    public Mono<Void> takeOut(PersonId person) {
        return leaderships
                .list()
                .concatMap(leadership -> vacant(leadership, person))
                .then()
                .retryWhen(Retry.max(ATTEMPTS).filter(Rejected.class::isInstance));
    }

    private Mono<Void> vacant(Leadership leadership, PersonId person) {
        return Flux.fromStream(() -> Stream.of(Side.values()).filter(side -> leadership.isLedBy(side, person)))
                .concatMap(side -> leaderships.save(leadership.leave(side, person, clock.instant())))
                .then();
    }
}
