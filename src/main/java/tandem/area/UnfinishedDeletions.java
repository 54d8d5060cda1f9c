package tandem.area;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes at start what an interruption left half deleted. */
@Component
class UnfinishedDeletions {

    private final Deleting deleting;

    UnfinishedDeletions(Deleting deleting) {
        this.deleting = deleting;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> finish() {
        return deleting.finishAll();
    }
}
