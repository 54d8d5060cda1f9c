package tandem.area.web;

import tandem.AreaCode;
import tandem.NotFound;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;

/** Reads the short names that stand in addresses. What cannot be one is not found. */
final class ShortNames {

    private ShortNames() {}

    static DepartmentId department(String gss, String slug) {
        return new DepartmentId(new AreaCode(gss), checked("A department", slug));
    }

    static OrganisationId organisation(String gss, String slug) {
        return new OrganisationId(new AreaCode(gss), checked("An organisation", slug));
    }

    private static String checked(String what, String slug) {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw new NotFound(what, slug);
        }
        return slug;
    }
}
