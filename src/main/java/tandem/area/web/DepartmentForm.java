package tandem.area.web;

import org.jspecify.annotations.Nullable;
import tandem.area.Organisation;
import tandem.site.web.FormErrors;

/** What was typed about a department. */
record DepartmentForm(String name, Boolean differs) {

    DepartmentForm(@Nullable String name, @Nullable Boolean differs) {
        this.name = Typed.line(name);
        this.differs = Boolean.TRUE.equals(differs);
    }

    static DepartmentForm empty() {
        return new DepartmentForm("", false);
    }

    FormErrors errors() {
        return FormErrors.none()
                .withIf(name.isEmpty(), "name", "area.department.name.missing")
                .withIf(name.length() > Organisation.LONGEST_NAME, "name", "area.name.long", Organisation.LONGEST_NAME);
    }
}
