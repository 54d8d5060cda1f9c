package tandem.relationship;

import tandem.area.DepartmentId;
import tandem.area.OrganisationId;

/** Who takes part in a relationship: an organisation, or a department of the council. */
public sealed interface Party {

    String name();

    /** A VCS body or another public body. */
    record OfOrganisation(OrganisationId id, String name) implements Party {}

    /** A service area of the council. */
    record OfDepartment(DepartmentId id, String name) implements Party {}
}
