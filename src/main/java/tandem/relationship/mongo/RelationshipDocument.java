package tandem.relationship.mongo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.AreaCode;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.relationship.Relationship;
import tandem.relationship.Relationship.LeadPerson;
import tandem.relationship.RelationshipId;

/**
 * A relationship as stored; its id is the area's code and the number.
 *
 * @param key of the form that added it, so that pressing its button twice adds one
 */
@Document(RelationshipDocument.COLLECTION)
record RelationshipDocument(
        @Id String id,
        String area,
        int number,
        String key,
        String name,
        List<String> types,
        List<String> organisations,
        List<String> departments,
        List<String> scales,
        String structures,
        String support,
        @Nullable LeadDocument councilLead,
        @Nullable LeadDocument vcsLead,
        @Nullable Integer since,
        long version) {

    static final String COLLECTION = "relationships";

    static RelationshipDocument of(Relationship relationship, int number, String key, long version) {
        return new RelationshipDocument(
                new RelationshipId(relationship.id().area(), number).toString(),
                relationship.id().area().gss(),
                number,
                key,
                relationship.name(),
                relationship.types(),
                relationship.organisations().stream()
                        .map(OrganisationId::toString)
                        .toList(),
                relationship.departments().stream().map(DepartmentId::toString).toList(),
                relationship.scales(),
                relationship.structures(),
                relationship.support(),
                relationship.councilLead().map(LeadDocument::of).orElse(null),
                relationship.vcsLead().map(LeadDocument::of).orElse(null),
                relationship.since().orElse(null),
                version);
    }

    Relationship toRelationship() {
        return new Relationship(
                new RelationshipId(new AreaCode(area), number),
                name,
                types,
                organisations.stream().map(OrganisationId::of).toList(),
                departments.stream().map(DepartmentId::of).toList(),
                scales,
                structures,
                support,
                Optional.ofNullable(councilLead).map(LeadDocument::toLeadPerson),
                Optional.ofNullable(vcsLead).map(LeadDocument::toLeadPerson),
                Optional.ofNullable(since),
                version);
    }

    /** Who looks after it on one side, as stored. */
    record LeadDocument(String name, String post, String deputy) {

        static LeadDocument of(LeadPerson lead) {
            return new LeadDocument(lead.name(), lead.post(), lead.deputy());
        }

        LeadPerson toLeadPerson() {
            return new LeadPerson(name, post, deputy);
        }
    }
}
