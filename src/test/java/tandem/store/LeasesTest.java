package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ExtendWith(EmbeddedStoreExtension.class)
class LeasesTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReactiveMongoTemplate mongo;

    LeasesTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Test
    void goesToOneOfSixteenWhoAskAtOnce() {
        Long winners = Flux.range(0, 16)
                .flatMap(who -> tandem(NOON).take("reminders", MINUTE).subscribeOn(Schedulers.parallel()), 16)
                .filter(won -> won)
                .count()
                .block();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void goesToOneOfSixteenWhoFindThatItHasRunOut() {
        tandem(NOON).take("reminders", MINUTE).block();

        Long winners = Flux.range(0, 16)
                .flatMap(
                        who -> tandem(NOON.plus(MINUTE))
                                .take("reminders", MINUTE)
                                .subscribeOn(Schedulers.parallel()),
                        16)
                .filter(won -> won)
                .count()
                .block();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void isTakenFromADeadTandemByTheOnlyOneThatThereCanBe() {
        tandem(NOON).take("upgrade", MINUTE).block();

        Leases next = new Leases(mongo, Clock.fixed(NOON, ZoneOffset.UTC), true);
        assertThat(next.take("upgrade", MINUTE).block()).isTrue();
    }

    @Test
    void staysWithItsHolderUntilItRunsOutOrIsGivenBack() {
        Leases holder = tandem(NOON);
        Leases other = tandem(NOON.plusSeconds(59));

        assertThat(holder.take("reminders", MINUTE).block()).isTrue();
        assertThat(holder.take("reminders", MINUTE).block()).isTrue();
        assertThat(other.take("reminders", MINUTE).block()).isFalse();
        other.giveBack("reminders").block();
        assertThat(other.take("reminders", MINUTE).block()).isFalse();
        holder.giveBack("reminders").block();
        assertThat(other.take("reminders", MINUTE).block()).isTrue();
    }

    @Test
    void letsOneWorkAtATimeAndTheNextOneAfterwardsAlsoAfterAFailure() {
        AtomicInteger times = new AtomicInteger();
        Mono<Void> counted = Mono.fromRunnable(times::incrementAndGet);
        Mono<Void> meanwhile = Mono.defer(() -> tandem(NOON).alone("forgetting", MINUTE, counted));

        tandem(NOON).alone("forgetting", MINUTE, counted.then(meanwhile)).block();
        assertThat(times).hasValue(1);

        assertThatThrownBy(() -> tandem(NOON)
                        .alone("forgetting", MINUTE, Mono.error(new IllegalStateException("no")))
                        .block())
                .hasMessage("no");
        meanwhile.block();
        assertThat(times).hasValue(2);
    }

    private Leases tandem(Instant now) {
        return new Leases(mongo, Clock.fixed(now, ZoneOffset.UTC));
    }
}
