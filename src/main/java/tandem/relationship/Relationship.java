package tandem.relationship;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.AreaCode;
import tandem.Side;
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

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 150;

    /** One of which no more is known yet than its name, its types and its parties; its number comes with adding it. */
    public static Relationship proposed(
            AreaCode area,
            String name,
            List<String> types,
            List<OrganisationId> organisations,
            List<DepartmentId> departments) {
        return new Relationship(
                new RelationshipId(area, 1),
                name,
                types,
                organisations,
                departments,
                List.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public Relationship called(String newName, List<String> newTypes) {
        return new Relationship(
                id,
                newName,
                newTypes,
                organisations,
                departments,
                scales,
                structures,
                support,
                councilLead,
                vcsLead,
                since,
                version);
    }

    public Relationship between(List<OrganisationId> newOrganisations, List<DepartmentId> newDepartments) {
        return new Relationship(
                id,
                name,
                types,
                newOrganisations,
                newDepartments,
                scales,
                structures,
                support,
                councilLead,
                vcsLead,
                since,
                version);
    }

    /** The relationship with another description of how it works. */
    public Relationship working(
            List<String> newScales, String newStructures, String newSupport, Optional<Integer> newSince) {
        return new Relationship(
                id,
                name,
                types,
                organisations,
                departments,
                newScales,
                newStructures,
                newSupport,
                councilLead,
                vcsLead,
                newSince,
                version);
    }

    /** The relationship with another lead person on one side, or none. */
    public Relationship lookedAfterBy(Side side, Optional<LeadPerson> lead) {
        return new Relationship(
                id,
                name,
                types,
                organisations,
                departments,
                scales,
                structures,
                support,
                side == Side.COUNCIL ? lead : councilLead,
                side == Side.VCS ? lead : vcsLead,
                since,
                version);
    }

    /** As read at a certain count of changes, so that saving fails if there was another since. */
    public Relationship asOf(long readVersion) {
        return new Relationship(
                id,
                name,
                types,
                organisations,
                departments,
                scales,
                structures,
                support,
                councilLead,
                vcsLead,
                since,
                readVersion);
    }

    /** Whether the other has the same name, types and parties. */
    boolean proposesTheSameAs(Relationship other) {
        return name.equals(other.name)
                && types.equals(other.types)
                && Set.copyOf(organisations).equals(Set.copyOf(other.organisations))
                && Set.copyOf(departments).equals(Set.copyOf(other.departments));
    }

    public Optional<LeadPerson> lead(Side side) {
        return side == Side.COUNCIL ? councilLead : vcsLead;
    }

    public Optional<String> mainType() {
        return types.stream().findFirst();
    }

    /** Whether the council is no party to it, so that the VCS alone is asked about it. */
    public boolean isWithinVcs() {
        return departments.isEmpty();
    }

    /** Whether a side's lead may change it: what is the VCS's own business is changed by the VCS alone. */
    public boolean isFor(Side side) {
        return side == Side.VCS || organisations.isEmpty() || !isWithinVcs();
    }

    /** Who looks after it on one side, and who stands in. */
    public record LeadPerson(String name, String post, String deputy) {

        public boolean hasDeputy() {
            return !deputy.isBlank();
        }
    }
}
