package tandem.relationship.web;

import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;
import tandem.relationship.Relationship;

/** Which relationships to list; an empty part leaves them all. */
record Filter(String type, String department, String scale) {

    Filter(@Nullable String type, @Nullable String department, @Nullable String scale) {
        this.type = Typed.line(type);
        this.department = Typed.line(department);
        this.scale = Typed.line(scale);
    }

    public boolean isEmpty() {
        return type.isEmpty() && department.isEmpty() && scale.isEmpty();
    }

    boolean shows(Relationship relationship) {
        return (type.isEmpty() || relationship.types().contains(type))
                && (scale.isEmpty() || relationship.scales().contains(scale))
                && (department.isEmpty()
                        || relationship.departments().stream()
                                .anyMatch(id -> id.slug().equals(department)));
    }
}
