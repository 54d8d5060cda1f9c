package tandem.plan;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes at start what an interruption left between a yes to a plan and the log. */
@Component
class UnfinishedAcceptances {

    private final Planning planning;

    UnfinishedAcceptances(Planning planning) {
        this.planning = planning;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> finish() {
        return planning.finishAll();
    }
}
