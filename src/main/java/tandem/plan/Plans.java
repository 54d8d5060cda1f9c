package tandem.plan;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The plan of each area, and every version it had. The names of those who changed, accepted or declined it are today's. */
public interface Plans {

    /** The plan as it stands; empty, in version 0, when nothing was planned yet. */
    Mono<Plan> get(AreaCode area);

    /** One version as it was; fails with {@link tandem.NotFound} if the plan never had it. */
    Mono<Plan> getVersion(AreaCode area, int version);

    /** The plans of all areas as they stand. */
    Flux<Plan> list();

    /** Every version, newest first. */
    default Flux<Plan> listVersions(AreaCode area) {
        return listVersions(area, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The newest versions before one, newest first, and at most so many. */
    Flux<Plan> listVersions(AreaCode area, int before, int most);

    /** Stores the plan if it still is as it was before; false if somebody else changed, accepted or declined it first. */
    Mono<Boolean> replace(Plan before, Plan after);
}
