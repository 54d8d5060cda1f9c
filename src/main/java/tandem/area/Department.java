package tandem.area;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.AreaCode;

/** A service area of the council. */
public record Department(DepartmentId id, String name) {

    /** A department whose short name is made from its name. */
    public static Department named(AreaCode area, String name) {
        return new Department(new DepartmentId(area, Slug.of(name)), name);
    }

    /** The department under a short name that none of these has: one may be called today as another was before. */
    Department withFreeId(List<Department> others) {
        Set<String> taken = others.stream().map(each -> each.id().slug()).collect(Collectors.toSet());
        return new Department(new DepartmentId(id.area(), Slug.of(name, taken)), name);
    }

    public Department {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A department has a name");
        }
    }
}
