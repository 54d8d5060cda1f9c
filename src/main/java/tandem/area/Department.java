package tandem.area;

import tandem.AreaCode;

/** A service area of the council. */
public record Department(DepartmentId id, String name) {

    /** A department whose short name is made from its name. */
    public static Department named(AreaCode area, String name) {
        return new Department(new DepartmentId(area, Slug.of(name)), name);
    }

    public Department {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A department has a name");
        }
    }
}
