package tandem.round;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes at start what an interruption left half open. */
@Component
class UnfinishedOpenings {

    private final Opening opening;

    UnfinishedOpenings(Opening opening) {
        this.opening = opening;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> finish() {
        return opening.finishAll().then();
    }
}
