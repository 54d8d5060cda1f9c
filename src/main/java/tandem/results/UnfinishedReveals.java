package tandem.results;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes at start what an interruption left half revealed. */
@Component
class UnfinishedReveals {

    private final Reveal reveal;

    UnfinishedReveals(Reveal reveal) {
        this.reveal = reveal;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> finish() {
        return reveal.finishAll();
    }
}
