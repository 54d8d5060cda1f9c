package tandem.area;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tandem.Rejected;
import tandem.access.Log;
import tandem.access.Viewer;

/** The organisations and departments of an area, kept by both leads alike. */
@Component
public class Directory {

    private final Organisations organisations;
    private final Log log;

    Directory(Organisations organisations, Log log) {
        this.organisations = organisations;
        this.log = log;
    }

    /**
     * Adds an organisation; the same one twice is added once. Fails with {@code area.organisation.alike} if another's
     * name looks like it, unless somebody said that they differ, and with {@code area.organisation.exists} if another
     * has this very name.
     */
    public Mono<Organisation> add(Viewer by, Organisation organisation, boolean differs) {
        return onlyLeads(by)
                .then(Mono.defer(() -> tryToAdd(by, organisation, differs)))
                .retryWhen(Retry.max(2)
                        .filter(Directory::isTaken)
                        .onRetryExhaustedThrow((retries, last) -> last.failure()));
    }

    private Mono<Organisation> tryToAdd(Viewer by, Organisation organisation, boolean differs) {
        return organisations
                .list(organisation.id().area())
                .collectList()
                .flatMap(all -> all.stream()
                        .filter(organisation::saysTheSameAs)
                        .findFirst()
                        .map(Mono::just)
                        .orElseGet(() -> addNew(by, organisation, differs, all)));
    }

    private Mono<Organisation> addNew(Viewer by, Organisation organisation, boolean differs, List<Organisation> all) {
        List<String> names = all.stream().map(Organisation::name).toList();
        Resemblance resemblance = Resemblance.of(organisation.name(), names);
        if (resemblance instanceof Resemblance.Known) {
            return Mono.error(new Rejected("area.organisation.exists", organisation.name()));
        }
        if (resemblance instanceof Resemblance.Alike alike && !differs) {
            return Mono.error(new Rejected("area.organisation.alike", alike.other()));
        }
        String slug = Slug.of(
                organisation.name(), all.stream().map(each -> each.id().slug()).collect(Collectors.toSet()));
        return organisations
                .add(organisation.withId(new OrganisationId(organisation.id().area(), slug)))
                .flatMap(added -> logged(by, "area.organisation-added", added));
    }

    /** Adds all of these, one after the other, of which somebody has seen what they look like. */
    public Flux<Organisation> addAll(Viewer by, List<Organisation> all) {
        return Flux.fromIterable(all).concatMap(each -> add(by, each, true));
    }

    /**
     * Stores a change. Fails with {@code area.organisation.exists} if another has the same name, and with
     * {@code area.changed-meanwhile} if somebody else changed it since it was read.
     */
    public Mono<Organisation> change(Viewer by, Organisation changed) {
        return onlyLeads(by)
                .thenMany(Flux.defer(() -> organisations.list(changed.id().area())))
                .any(other -> !other.id().equals(changed.id()) && other.name().equalsIgnoreCase(changed.name()))
                .flatMap(taken -> taken
                        ? Mono.error(new Rejected("area.organisation.exists", changed.name()))
                        : organisations.save(changed))
                .flatMap(saved -> logged(by, "area.organisation-changed", saved));
    }

    /** Adds a department; the same one twice is added once, and one that looks alike only if somebody says they differ. */
    public Mono<Department> addDepartment(Viewer by, Department department, boolean differs) {
        return onlyLeads(by)
                .thenMany(Flux.defer(
                        () -> organisations.listDepartments(department.id().area())))
                .collectList()
                .flatMap(all -> all.stream()
                        .filter(each -> each.name().equalsIgnoreCase(department.name()))
                        .findFirst()
                        .map(Mono::just)
                        .orElseGet(() -> addNewDepartment(by, department, differs, all)));
    }

    private Mono<Department> addNewDepartment(Viewer by, Department department, boolean differs, List<Department> all) {
        var names = all.stream().map(Department::name).toList();
        if (!differs && Resemblance.of(department.name(), names) instanceof Resemblance.Alike alike) {
            return Mono.error(new Rejected("area.department.alike", alike.other()));
        }
        Department free = department.withFreeId(all);
        return organisations
                .addDepartment(free)
                .flatMap(added -> logged(by, "area.department-added", added))
                .onErrorResume(Directory::isTaken, again -> Mono.just(free));
    }

    /**
     * Gives a department another name; its id stays, and so do the names that rounds keep. Fails with
     * {@code area.department.exists} if another has this name, with {@code area.department.alike} if another looks like
     * it, unless somebody said that they differ, and with {@code area.changed-meanwhile} if it was renamed since.
     */
    public Mono<Department> rename(Viewer by, Department read, String name, boolean differs) {
        return onlyLeads(by)
                .thenMany(
                        Flux.defer(() -> organisations.listDepartments(read.id().area())))
                .filter(other -> !other.id().equals(read.id()))
                .map(Department::name)
                .collectList()
                .doOnNext(others -> refuseTaken(name, others, differs))
                .flatMap(others -> organisations.renameDepartment(read, name))
                .flatMap(renamed -> logged(by, "area.department-renamed", renamed));
    }

    private static void refuseTaken(String name, List<String> others, boolean differs) {
        Resemblance resemblance = Resemblance.of(name, others);
        if (resemblance instanceof Resemblance.Known) {
            throw new Rejected("area.department.exists", name);
        }
        if (resemblance instanceof Resemblance.Alike alike && !differs) {
            throw new Rejected("area.department.alike", alike.other());
        }
    }

    private Mono<Department> logged(Viewer by, String what, Department department) {
        return log.append(by, department.id().area(), what, department.id().toString())
                .thenReturn(department);
    }

    private Mono<Organisation> logged(Viewer by, String what, Organisation organisation) {
        return log.append(by, organisation.id().area(), what, organisation.id().toString())
                .thenReturn(organisation);
    }

    private static Mono<Void> onlyLeads(Viewer by) {
        return Mono.fromRunnable(by::leadingSide);
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof Rejected rejected
                && (rejected.key().equals("area.organisation.exists")
                        || rejected.key().equals("area.department.exists"));
    }
}
