package tandem.access.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tandem.access.LogChecks;
import tandem.access.LogFault;

/**
 * Checks the log of every area at each start. What does not fit is told on the console and by the health, whose status
 * is then {@code LOG_DOES_NOT_FIT}; Tandem goes on, because a stopped server would help whoever tampered.
 */
@Component("logHealthIndicator")
class LogWatch implements ReactiveHealthIndicator {

    private static final Logger CONSOLE = LoggerFactory.getLogger(LogWatch.class);
    private static final String DOES_NOT_FIT = "LOG_DOES_NOT_FIT";

    private final LogChecks checks;
    private final Sinks.One<Boolean> fits = Sinks.one();

    LogWatch(LogChecks checks) {
        this.checks = checks;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> check() {
        return checks.atTheStart()
                .filter(checked -> checked.fault().isPresent())
                .collectList()
                .doOnNext(LogWatch::tell)
                .doOnNext(wrong -> fits.tryEmitValue(wrong.isEmpty()))
                .doOnError(fits::tryEmitError)
                .then();
    }

    private static void tell(List<LogChecks.Checked> wrong) {
        wrong.forEach(checked -> CONSOLE.error(
                "THE LOG OF {} DOES NOT FIT TOGETHER: {}. Somebody has changed or taken out entries.",
                checked.head().area(),
                checked.fault().map(LogFault::inWords).orElse("")));
    }

    /** Waits until the logs are checked. */
    @Override
    public Mono<Health> health() {
        return fits.asMono()
                .map(fit ->
                        fit ? Health.up().build() : Health.status(DOES_NOT_FIT).build())
                .onErrorResume(failure -> Mono.just(Health.down(failure).build()));
    }
}
