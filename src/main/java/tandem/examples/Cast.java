package tandem.examples;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Person;
import tandem.access.PersonId;
import tandem.area.Area;
import tandem.area.Department;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.relationship.Relationship;
import tandem.relationship.RelationshipId;
import tandem.round.Affiliation;

/** The people, organisations and relationships of one example area, in the domain's own types. */
public record Cast(ExampleArea area) {

    private static final Instant LEADS_SINCE = Instant.parse("2023-09-01T09:00:00Z");

    public AreaCode code() {
        return new AreaCode(area.code());
    }

    public Area place() {
        return new Area(
                code(), area.name(), area.council(), area.type(), area.region(), area.combinedAuthority(), true, 0);
    }

    public Person lead(Side side) {
        ExampleArea.Lead lead = get(area.leads(), side);
        return new Person(leadId(side), lead.name(), lead.post(), lead.organisation(), Optional.empty());
    }

    PersonId leadId(Side side) {
        return new PersonId("example-" + side.key() + "-" + area.code().toLowerCase(Locale.ROOT));
    }

    Leadership leadership() {
        return Leadership.of(code())
                .appoint(Side.COUNCIL, lead(Side.COUNCIL), LEADS_SINCE)
                .appoint(Side.VCS, lead(Side.VCS), LEADS_SINCE);
    }

    List<Department> departments() {
        return area.departments().entrySet().stream()
                .map(entry -> new Department(
                        new DepartmentId(code(), entry.getKey()),
                        entry.getValue().name()))
                .toList();
    }

    List<Organisation> organisations() {
        return area.organisations().entrySet().stream()
                .map(entry -> organisation(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Relationship> relationships() {
        return area.relationships().stream()
                .map(described -> relationship(area.relationships().indexOf(described) + 1, described))
                .toList();
    }

    Affiliation organisation(String key) {
        return new Affiliation(
                Side.VCS,
                new OrganisationId(code(), key).toString(),
                get(area.organisations(), key).name());
    }

    Affiliation department(String key) {
        return new Affiliation(
                Side.COUNCIL,
                new DepartmentId(code(), key).toString(),
                get(area.departments(), key).name());
    }

    private Organisation organisation(String key, ExampleArea.ExampleOrganisation described) {
        return new Organisation(
                new OrganisationId(code(), key),
                described.name(),
                described.kindOrVcs(),
                described.size(),
                described.causes().orElse(List.of()),
                described.neighbourhoods().orElse(List.of()),
                Optional.empty(),
                described.offers().orElse(List.of()),
                described.ledByMarginalisedGroup(),
                0);
    }

    private Relationship relationship(int number, ExampleArea.ExampleRelationship described) {
        return new Relationship(
                new RelationshipId(code(), number),
                described.name(),
                described.types(),
                described.organisations().stream()
                        .map(key -> new OrganisationId(code(), key))
                        .toList(),
                described.departments().stream()
                        .map(key -> new DepartmentId(code(), key))
                        .toList(),
                described.scales(),
                described.structures(),
                described.support(),
                described.councilLead().map(Cast::leadPerson),
                described.vcsLead().map(Cast::leadPerson),
                Optional.of(described.since()),
                0);
    }

    private static Relationship.LeadPerson leadPerson(ExampleArea.LeadPerson described) {
        return new Relationship.LeadPerson(described.name(), described.post(), described.deputy());
    }

    static <K, V> V get(java.util.Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("The example areas' files name no " + key);
        }
        return value;
    }
}
