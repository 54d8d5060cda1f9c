package tandem.area.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.Rejected;
import tandem.area.Department;
import tandem.area.DepartmentId;
import tandem.area.MemberId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.area.Organisations;
import tandem.store.Keys;
import tandem.store.OneReading;

/** Organisations and departments, one document each. */
@Component
class MongoOrganisations implements Organisations {

    private final ReactiveMongoTemplate mongo;

    MongoOrganisations(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Organisation> get(OrganisationId id) {
        return mongo.findById(id.toString(), OrganisationDocument.class)
                .map(OrganisationDocument::toOrganisation)
                .switchIfEmpty(Mono.error(() -> new NotFound("An organisation", id)));
    }

    @Override
    public Flux<Organisation> list(AreaCode area) {
        return OneReading.of(
                OrganisationDocument.class,
                area,
                mongo.find(in(area), OrganisationDocument.class)
                        .map(OrganisationDocument::toOrganisation)
                        .sort(Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(organisation -> organisation.id().slug())));
    }

    @Override
    public Mono<Organisation> add(Organisation organisation) {
        return mongo.insert(OrganisationDocument.of(organisation, organisation.version()))
                .map(OrganisationDocument::toOrganisation)
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> new Rejected("area.organisation.exists", organisation.name()));
    }

    @Override
    public Mono<Organisation> save(Organisation organisation) {
        return Replacement.of(
                        mongo,
                        organisation.id().toString(),
                        organisation.version(),
                        OrganisationDocument.of(organisation, organisation.version() + 1))
                .map(OrganisationDocument::toOrganisation);
    }

    @Override
    public Mono<Void> remove(OrganisationId id) {
        return remove(id, OrganisationDocument.class);
    }

    @Override
    public Mono<Department> getDepartment(DepartmentId id) {
        return mongo.findById(id.toString(), DepartmentDocument.class)
                .map(DepartmentDocument::toDepartment)
                .switchIfEmpty(Mono.error(() -> new NotFound("A department", id)));
    }

    @Override
    public Flux<Department> listDepartments(AreaCode area) {
        return OneReading.of(
                DepartmentDocument.class,
                area,
                mongo.find(in(area), DepartmentDocument.class)
                        .map(DepartmentDocument::toDepartment)
                        .sort(Comparator.comparing(Department::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(department -> department.id().slug())));
    }

    @Override
    public Mono<Department> addDepartment(Department department) {
        return mongo.insert(DepartmentDocument.of(department))
                .map(DepartmentDocument::toDepartment)
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> new Rejected("area.department.exists", department.name()));
    }

    @Override
    public Mono<Department> renameDepartment(Department read, String name) {
        Query unchanged =
                Query.query(where("_id").is(read.id().toString()).and("name").is(read.name()));
        Department renamed = new Department(read.id(), name);
        return mongo.replace(unchanged, DepartmentDocument.of(renamed))
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new Rejected("area.changed-meanwhile")))
                .thenReturn(renamed);
    }

    @Override
    public Mono<Void> removeDepartment(DepartmentId id) {
        return remove(id, DepartmentDocument.class);
    }

    private Mono<Void> remove(MemberId id, Class<?> document) {
        return mongo.remove(Query.query(where("_id").is(id.toString())), document)
                .filter(result -> result.getDeletedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("A member", id)))
                .then();
    }

    private static Query in(AreaCode area) {
        return Keys.beneath(area);
    }
}
