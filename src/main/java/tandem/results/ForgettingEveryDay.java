package tandem.results;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;
import tandem.store.Leases;

/**
 * Forgets once a day, the first time shortly after the start: nothing that ran out while Tandem stood still is kept any
 * longer. At that time each day what was deleted and still lies in the file is taken out of it as well. Of several Tandems
 * on a database one does it at a time, so that the log tells it once.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ForgettingEveryDay {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Forgetting forgetting;
    private final Leases leases;

    ForgettingEveryDay(Forgetting forgetting, Leases leases) {
        this.forgetting = forgetting;
        this.leases = leases;
    }

    @Scheduled(initialDelayString = "${tandem.forgetting.first:PT1M}", fixedDelayString = "P1D")
    Mono<Void> forget() {
        return leases.alone("forgetting", LONGEST, Mono.defer(forgetting::forgetAll));
    }
}
