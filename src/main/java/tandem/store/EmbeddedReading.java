package tandem.store;

import reactor.core.publisher.Flux;

/** Reads the embedded store's file. */
final class EmbeddedReading implements Reading {

    private final EmbeddedStore store;

    EmbeddedReading(EmbeddedStore store) {
        this.store = store;
    }

    @Override
    public Flux<Kept> ofOneMoment() {
        return store.everything();
    }

    @Override
    public Flux<Kept> oneAfterTheOther() {
        return store.everything();
    }
}
