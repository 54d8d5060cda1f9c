package tandem.area;

import tandem.AreaCode;

/**
 * An organisation or department by its area and a short name for addresses.
 *
 * @param slug lower-case letters, digits and hyphens, made from the name
 */
public record OrganisationId(AreaCode area, String slug) implements MemberId {

    public OrganisationId {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw new IllegalArgumentException(
                    "A short name is lower-case letters, digits and hyphens, but was " + slug);
        }
    }

    /** The id as stored: {@code E08000033/voluntary-action}. */
    @Override
    public String toString() {
        return area + "/" + slug;
    }

    public static OrganisationId of(String text) {
        int slash = text.indexOf('/');
        return new OrganisationId(new AreaCode(text.substring(0, slash)), text.substring(slash + 1));
    }
}
