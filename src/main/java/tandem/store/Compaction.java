package tandem.store;

import reactor.core.publisher.Mono;

/** Takes what was deleted out of the store's file for good, so that it cannot be read from a copy of the disk. */
@FunctionalInterface
public interface Compaction {

    /** Rewrites the file without its deleted documents; does nothing on a MongoDB server, which looks after its own. */
    Mono<Void> compact();
}
