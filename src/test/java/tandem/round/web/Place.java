package tandem.round.web;

import static tandem.round.Got.got;

import java.util.List;
import java.util.Optional;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.area.CouncilType;
import tandem.area.Department;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.area.Organisations;
import tandem.relationship.Relationship;
import tandem.relationship.RelationshipId;
import tandem.relationship.Relationships;

/** An area for stories: two departments, four VCS organisations, three relationships, two leads. */
class Place {

    private final Areas areas;
    private final Organisations organisations;
    private final Relationships relationships;

    Place(Areas areas, Organisations organisations, Relationships relationships) {
        this.areas = areas;
        this.organisations = organisations;
        this.relationships = relationships;
    }

    /** Builds it under this code. */
    void build(AreaCode code) {
        got(areas.add(new Area(
                code, "Testshire", "Testshire Council", CouncilType.UNITARY, "East", Optional.empty(), false, 0)));
        for (String name : List.of("Housing", "Health")) {
            got(organisations.addDepartment(
                    new Department(new DepartmentId(code, name.toLowerCase(java.util.Locale.UK)), name)));
        }
        for (String slug : List.of("advice", "food", "rooms", "youth")) {
            got(organisations.add(new Organisation(
                    new OrganisationId(code, slug),
                    "The " + slug + " people",
                    Organisation.Kind.VCS,
                    Organisation.SizeBand.SMALL,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    false,
                    0)));
        }
        relate(code, "Advice network", List.of("housing"), List.of("advice", "food", "youth"));
        relate(code, "Food board", List.of("health"), List.of("food"));
        relate(code, "Room sharing", List.of(), List.of("rooms", "youth"));
    }

    private void relate(AreaCode code, String name, List<String> departments, List<String> parties) {
        got(relationships.add(new Relationship(
                new RelationshipId(code, 1),
                name,
                List.of("ongoing"),
                parties.stream().map(slug -> new OrganisationId(code, slug)).toList(),
                departments.stream().map(slug -> new DepartmentId(code, slug)).toList(),
                List.of("whole-place"),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0)));
    }

    static Viewer councilLead(AreaCode code) {
        return new Viewer("p-carol", "Carol Council", Role.COUNCIL_LEAD, Optional.of(code));
    }

    static Viewer vcsLead(AreaCode code) {
        return new Viewer("p-vikram", "Vikram Voluntary", Role.VCS_LEAD, Optional.of(code));
    }
}
