package tandem.store;

import reactor.core.publisher.Flux;

/** Reads all that is kept, collection by collection, each in the order of its keys. */
interface Reading {

    /** All as it was at one moment; fails with {@link Unavailable} where the server cannot say. */
    Flux<Kept> ofOneMoment();

    /** One document after the other, each as it is when its turn comes; people may write in between. */
    Flux<Kept> oneAfterTheOther();

    /** This server does not show what was there at one moment. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super("This server does not show what was there at one moment", cause);
        }
    }
}
