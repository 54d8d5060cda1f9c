package tandem.area;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** The organisations and departments of an area. */
public interface Organisations {

    /** The organisation that must exist; fails with {@link tandem.NotFound} otherwise. */
    Mono<Organisation> get(OrganisationId id);

    /** An area's organisations, by name. */
    Flux<Organisation> list(AreaCode area);

    /** Adds one; rejected as {@code area.organisation.exists} if its short name is taken. */
    Mono<Organisation> add(Organisation organisation);

    /** Stores a change; rejected as {@code area.changed-meanwhile} if somebody else changed it since it was read. */
    Mono<Organisation> save(Organisation organisation);

    /** Takes one away; fails with {@link tandem.NotFound} if it is not there. */
    Mono<Void> remove(OrganisationId id);

    /** The department that must exist; fails with {@link tandem.NotFound} otherwise. */
    Mono<Department> getDepartment(DepartmentId id);

    /** An area's departments, by name. */
    Flux<Department> listDepartments(AreaCode area);

    /** Adds one; rejected as {@code area.department.exists} if its short name is taken. */
    Mono<Department> addDepartment(Department department);

    /** Gives one another name; rejected as {@code area.changed-meanwhile} if it is not called as it was read any more. */
    Mono<Department> renameDepartment(Department read, String name);

    /** Takes one away; fails with {@link tandem.NotFound} if it is not there. */
    Mono<Void> removeDepartment(DepartmentId id);
}
