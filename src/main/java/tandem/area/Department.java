package tandem.area;

/** A service area of the council. */
public record Department(DepartmentId id, String name) {

    public Department {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A department has a name");
        }
    }
}
