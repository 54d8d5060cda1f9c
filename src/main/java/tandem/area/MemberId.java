package tandem.area;

import tandem.AreaCode;

/** Which organisation or department is meant, where either can stand. */
public sealed interface MemberId permits OrganisationId, DepartmentId {

    AreaCode area();

    String slug();
}
