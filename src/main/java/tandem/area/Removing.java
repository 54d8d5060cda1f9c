package tandem.area;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.Viewer;

/** Takes organisations and departments off an area's lists, unless a feature needs them. */
@Component
public class Removing {

    private final Organisations organisations;
    private final List<Usages> features;
    private final Log log;

    Removing(Organisations organisations, List<Usages> features, Log log) {
        this.organisations = organisations;
        this.features = List.copyOf(features);
        this.log = log;
    }

    /** What it is needed for; none if it can be removed. */
    public Flux<Usage> usages(Viewer by, MemberId member) {
        return Flux.defer(() -> {
            by.leadingSide();
            return Flux.fromIterable(features).concatMap(feature -> feature.of(member));
        });
    }

    /** Removes it; rejected as {@code area.removal.used} if it is needed. */
    public Mono<Void> remove(Viewer by, MemberId member) {
        return usages(by, member)
                .hasElements()
                .flatMap(used -> used ? Mono.error(new Rejected("area.removal.used")) : remove(member))
                .then(Mono.defer(() -> log.append(by, member.area(), logged(member), member.toString())));
    }

    private Mono<Void> remove(MemberId member) {
        if (member instanceof DepartmentId department) {
            return organisations.removeDepartment(department);
        }
        return organisations.remove((OrganisationId) member);
    }

    private static String logged(MemberId member) {
        return member instanceof DepartmentId ? "area.department-removed" : "area.organisation-removed";
    }
}
