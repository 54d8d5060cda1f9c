package tandem.access;

import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** What people call an area. Whoever keeps the areas knows; without an answer the code stands for the name. */
public interface AreaNames {

    Mono<String> find(AreaCode area);
}
