package tandem.access;

import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * How often something was tried in one hour, and by whom, under names that lead back to nobody: keyed hashes whose key is
 * thrown away together with the counts.
 */
public interface Tries {

    /** The key for this hour's names, made when it is first asked for; whatever is left of other hours goes then. */
    Mono<Secret> key(Instant hour);

    /** How often this name was tried in this hour; 0 if never. */
    Mono<Long> count(Instant hour, String name);

    /** Counts one more. */
    Mono<Void> add(Instant hour, String name);
}
