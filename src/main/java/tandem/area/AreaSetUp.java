package tandem.area;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.Viewer;

/** Makes areas. Only an administrator does; who leads them is named through {@link tandem.access.Leads}. */
@Component
public class AreaSetUp {

    private final Areas areas;
    private final AreaDeletions deletions;
    private final Log log;

    AreaSetUp(Areas areas, AreaDeletions deletions, Log log) {
        this.areas = areas;
        this.deletions = deletions;
        this.log = log;
    }

    private Mono<Void> refuseWhileBeingDeleted(Area area) {
        return deletions
                .find(area.code())
                .filter(AreaDeletion::isBegun)
                .flatMap(begun -> Mono.error(new Rejected("area.exists", area.code())));
    }

    /** Adds an area; the same one twice is added once. Fails with {@code area.exists} if its code is taken. */
    public Mono<Area> add(Viewer by, Area area) {
        return Mono.<Void>fromRunnable(by::requireAdministrator)
                .then(Mono.defer(() -> refuseWhileBeingDeleted(area)))
                .then(areas.find(area.code()))
                .flatMap(known -> known.equals(area) ? Mono.just(known) : Mono.empty())
                .switchIfEmpty(Mono.defer(() -> areas.add(area)
                        .flatMap(added -> log.append(
                                        by,
                                        area.code(),
                                        "area.added",
                                        area.code().gss())
                                .thenReturn(added))));
    }
}
