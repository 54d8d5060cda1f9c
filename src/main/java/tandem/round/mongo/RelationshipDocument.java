package tandem.round.mongo;

import java.util.List;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.round.PinnedRelationship;

/** A relationship as stored within its round. */
record RelationshipDocument(
        int number,
        String name,
        List<String> types,
        List<String> organisations,
        List<String> departments,
        List<String> scales,
        boolean councilDeputy,
        boolean vcsDeputy) {

    static RelationshipDocument of(PinnedRelationship relationship) {
        return new RelationshipDocument(
                relationship.number(),
                relationship.name(),
                relationship.types(),
                relationship.organisations().stream()
                        .map(OrganisationId::toString)
                        .toList(),
                relationship.departments().stream().map(DepartmentId::toString).toList(),
                relationship.scales(),
                relationship.councilDeputy(),
                relationship.vcsDeputy());
    }

    PinnedRelationship toRelationship() {
        return new PinnedRelationship(
                number,
                name,
                types,
                organisations.stream().map(OrganisationId::of).toList(),
                departments.stream().map(DepartmentId::of).toList(),
                scales,
                councilDeputy,
                vcsDeputy);
    }
}
