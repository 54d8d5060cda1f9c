package tandem.results;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Forgets once a day, the first time shortly after the start: nothing that ran out while Tandem stood still is kept any
 * longer. At that time each day what was deleted and still lies in the file is taken out of it as well.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ForgettingEveryDay {

    private final Forgetting forgetting;

    ForgettingEveryDay(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Scheduled(initialDelayString = "${tandem.forgetting.first:PT1M}", fixedDelayString = "P1D")
    Mono<Void> forget() {
        return forgetting.forgetAll();
    }
}
