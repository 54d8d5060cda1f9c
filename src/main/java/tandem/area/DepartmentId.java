package tandem.area;

import tandem.AreaCode;

/** A department of the council by its area and a short name for addresses, made from its name. */
public record DepartmentId(AreaCode area, String slug) implements MemberId {

    public DepartmentId {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw new IllegalArgumentException(
                    "A short name is lower-case letters, digits and hyphens, but was " + slug);
        }
    }

    /** The id as stored: {@code E08000033/adult-services}. */
    @Override
    public String toString() {
        return area + "/" + slug;
    }

    public static DepartmentId of(String text) {
        int slash = text.indexOf('/');
        return new DepartmentId(new AreaCode(text.substring(0, slash)), text.substring(slash + 1));
    }
}
