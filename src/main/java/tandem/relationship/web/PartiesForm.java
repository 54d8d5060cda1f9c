package tandem.relationship.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.area.Department;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.area.web.Typed;
import tandem.relationship.Known;
import tandem.relationship.Relationship;
import tandem.site.web.FormErrors;

/** Who takes part, by short names. */
record PartiesForm(List<String> departments, List<String> organisations, Long version) {

    PartiesForm(@Nullable List<String> departments, @Nullable List<String> organisations, @Nullable Long version) {
        this.departments = Typed.ticked(departments);
        this.organisations = Typed.ticked(organisations);
        this.version = version == null ? 0 : version;
    }

    static PartiesForm empty() {
        return new PartiesForm(List.of(), List.of(), 0L);
    }

    static PartiesForm of(Relationship relationship) {
        return new PartiesForm(
                relationship.departments().stream().map(DepartmentId::slug).toList(),
                relationship.organisations().stream().map(OrganisationId::slug).toList(),
                relationship.version());
    }

    PartiesForm asOf(long current) {
        return new PartiesForm(departments, organisations, current);
    }

    FormErrors errors(Known known) {
        return FormErrors.none()
                .withIf(
                        !known.canRelate(organisationIds(known), departmentIds(known)),
                        "organisations",
                        "relationship.parties.missing");
    }

    List<OrganisationId> organisationIds(Known known) {
        return known.organisations().stream()
                .map(Organisation::id)
                .filter(id -> organisations.contains(id.slug()))
                .toList();
    }

    List<DepartmentId> departmentIds(Known known) {
        return known.departments().stream()
                .map(Department::id)
                .filter(id -> departments.contains(id.slug()))
                .toList();
    }
}
