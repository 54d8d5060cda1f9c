package tandem.relationship;

import java.util.List;
import java.util.Optional;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;

/**
 * A named way in which departments and organisations work together (report, section 6); also VCS with VCS.
 *
 * @param types ids of the types it blends, the main one first
 * @param organisations the organisations that are parties to it
 * @param departments the council's departments that are parties to it; none when the VCS works among itself
 * @param scales ids of the scales at which it works
 * @param structures the forums and agreements it has
 * @param support what helps it: people, money, premises
 * @param since the year in which it began
 */
public record Relationship(
        RelationshipId id,
        String name,
        List<String> types,
        List<OrganisationId> organisations,
        List<DepartmentId> departments,
        List<String> scales,
        String structures,
        String support,
        Optional<LeadPerson> councilLead,
        Optional<LeadPerson> vcsLead,
        Optional<Integer> since,
        long version) {

    public Relationship {
        types = List.copyOf(types);
        organisations = List.copyOf(organisations);
        departments = List.copyOf(departments);
        scales = List.copyOf(scales);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A relationship has a name");
        }
    }

    public Optional<String> mainType() {
        return types.stream().findFirst();
    }

    /** Whether the council is no party to it, so that the VCS alone is asked about it. */
    public boolean isWithinVcs() {
        return departments.isEmpty();
    }

    /** Who looks after it on one side, and who stands in. */
    public record LeadPerson(String name, String post, String deputy) {

        public boolean hasDeputy() {
            return !deputy.isBlank();
        }
    }
}
