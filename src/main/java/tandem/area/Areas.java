package tandem.area;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The areas of this installation. */
public interface Areas {

    /** The area that must exist; fails with {@link tandem.NotFound} otherwise. */
    Mono<Area> get(AreaCode code);

    Mono<Area> find(AreaCode code);

    /** All of them, by name. */
    Flux<Area> list();

    /** Adds an area; rejected as {@code area.exists} if its code is taken. */
    Mono<Area> add(Area area);

    /** Stores a change; rejected as {@code area.changed-meanwhile} if somebody else changed it since it was read. */
    Mono<Area> save(Area area);
}
