package tandem.round;

import java.util.List;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.relationship.Relationship;

/**
 * A relationship as it stood in the register when the round was opened; later changes there do not touch the round.
 *
 * @param councilDeputy whether the council's lead person had a deputy then; likewise the VCS's
 */
public record PinnedRelationship(
        int number,
        String name,
        List<String> types,
        List<OrganisationId> organisations,
        List<DepartmentId> departments,
        List<String> scales,
        boolean councilDeputy,
        boolean vcsDeputy) {

    public PinnedRelationship {
        types = List.copyOf(types);
        organisations = List.copyOf(organisations);
        departments = List.copyOf(departments);
        scales = List.copyOf(scales);
    }

    public static PinnedRelationship of(Relationship relationship) {
        return new PinnedRelationship(
                relationship.id().number(),
                relationship.name(),
                relationship.types(),
                relationship.organisations(),
                relationship.departments(),
                relationship.scales(),
                relationship
                        .councilLead()
                        .filter(Relationship.LeadPerson::hasDeputy)
                        .isPresent(),
                relationship
                        .vcsLead()
                        .filter(Relationship.LeadPerson::hasDeputy)
                        .isPresent());
    }

    public boolean isWithinVcs() {
        return departments.isEmpty();
    }

    /** Whether somebody of this organisation or department is a party to it, and so is asked about it. */
    public boolean involves(Affiliation affiliation) {
        return switch (affiliation.side()) {
            case COUNCIL -> departments.stream().anyMatch(id -> id.toString().equals(affiliation.id()));
            case VCS -> organisations.stream().anyMatch(id -> id.toString().equals(affiliation.id()));
        };
    }
}
