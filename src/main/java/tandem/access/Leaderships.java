package tandem.access;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** Who leads each area. */
public interface Leaderships {

    /** The leadership of an area; without leads when none were named yet. */
    Mono<Leadership> get(AreaCode area);

    /** The leaderships of all areas whose leads were ever named. */
    Flux<Leadership> list();

    /** Stores a change; rejected as {@code access.changed-meanwhile} if somebody else changed it since it was read. */
    Mono<Leadership> save(Leadership leadership);
}
