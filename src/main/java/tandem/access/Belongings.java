package tandem.access;

import reactor.core.publisher.Mono;
import tandem.AreaCode;

/**
 * What a feature keeps of an area, to be deleted with it. Features above come first, by {@code @Order}: what only leads to
 * something goes after it.
 */
@FunctionalInterface
public interface Belongings {

    /** Deletes all of it for good; doing it again changes nothing. */
    Mono<Void> delete(AreaCode area);
}
