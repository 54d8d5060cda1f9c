package tandem.area;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The deletions of areas: asked for, begun and done. */
public interface AreaDeletions {

    Mono<AreaDeletion> find(AreaCode area);

    /** Those that are begun and not done. */
    Flux<AreaDeletion> listBegun();

    /** Stores a change; rejected as {@code area.changed-meanwhile} if somebody else changed it since it was read. */
    Mono<AreaDeletion> save(AreaDeletion deletion);
}
