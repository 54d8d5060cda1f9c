package tandem.plan;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.store.Leases;

/**
 * Looks every hour whether leads are to be reminded, so that a morning on which Tandem stood still is made up for; each
 * area's book keeps it to one letter a day. Of several Tandems on a database one does it at a time.
 */
@Component
class RemindingEveryDay {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Reminding reminding;
    private final Leases leases;

    RemindingEveryDay(Reminding reminding, Leases leases) {
        this.reminding = reminding;
        this.leases = leases;
    }

    @Scheduled(initialDelayString = "${tandem.reminders.first:PT2M}", fixedDelayString = "PT1H")
    Mono<Void> remind() {
        return leases.alone("reminding", LONGEST, Mono.defer(reminding::remindAll));
    }
}
