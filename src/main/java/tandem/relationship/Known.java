package tandem.relationship;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.area.Department;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.questionnaire.Option;

/** Everything in an area that a new relationship is compared with or made of. */
public record Known(
        List<Option> types,
        List<Organisation> organisations,
        List<Department> departments,
        List<Relationship> relationships) {

    public Known {
        types = List.copyOf(types);
        organisations = List.copyOf(organisations);
        departments = List.copyOf(departments);
        relationships = List.copyOf(relationships);
    }

    public List<String> names() {
        return relationships.stream().map(Relationship::name).toList();
    }

    /** The relationship of this name. */
    public Optional<Relationship> find(String name) {
        return relationships.stream()
                .filter(relationship -> relationship.name().equals(name))
                .findFirst();
    }

    /** Everybody who can be a party, by name. */
    public List<Party> parties() {
        return Stream.<Party>concat(
                        organisations.stream()
                                .map(organisation -> new Party.OfOrganisation(organisation.id(), organisation.name())),
                        departments.stream()
                                .map(department -> new Party.OfDepartment(department.id(), department.name())))
                .toList();
    }

    /** The names of a relationship's parties, departments first. */
    public List<String> partiesOf(Relationship relationship) {
        return Stream.concat(
                        relationship.departments().stream().map(this::nameOf),
                        relationship.organisations().stream().map(this::nameOf))
                .toList();
    }

    public String nameOf(OrganisationId id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse(id.slug());
    }

    public String nameOf(DepartmentId id) {
        return departments.stream()
                .filter(department -> department.id().equals(id))
                .map(Department::name)
                .findFirst()
                .orElse(id.slug());
    }

    /** Whether these can make a relationship: two or more, with a VCS organisation among them. */
    public boolean canRelate(List<OrganisationId> some, List<DepartmentId> with) {
        return some.size() + with.size() >= 2
                && organisations.stream().anyMatch(each -> each.isVcs() && some.contains(each.id()));
    }
}
