package tandem.plan;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The plan of each area, and every version it had. */
public interface Plans {

    /** The plan as it stands; empty, in version 0, when nothing was planned yet. */
    Mono<Plan> get(AreaCode area);

    /** One version as it was. */
    Mono<Plan> getVersion(AreaCode area, int version);

    /** Every version, newest first. */
    Flux<Plan> listVersions(AreaCode area);

    /** Stores the plan if it is still in {@code expectedVersion}; false if somebody else was first. */
    Mono<Boolean> replace(Plan plan, int expectedVersion);
}
