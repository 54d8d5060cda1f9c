package tandem.area.web;

import org.jspecify.annotations.Nullable;
import tandem.area.Organisation;
import tandem.site.web.FormErrors;

/**
 * What was typed about a department.
 *
 * @param was what it was called when the form was opened; empty for one to add
 */
record DepartmentForm(String name, String was, Boolean differs) {

    DepartmentForm(@Nullable String name, @Nullable String was, @Nullable Boolean differs) {
        this.name = Typed.line(name);
        this.was = Typed.line(was);
        this.differs = Boolean.TRUE.equals(differs);
    }

    static DepartmentForm empty() {
        return new DepartmentForm("", "", false);
    }

    static DepartmentForm of(String name) {
        return new DepartmentForm(name, name, false);
    }

    /** What was typed, over the name that is stored now. */
    DepartmentForm over(String stored) {
        return new DepartmentForm(name, stored, differs);
    }

    FormErrors errors() {
        return FormErrors.none()
                .withIf(name.isEmpty(), "name", "area.department.name.missing")
                .withIf(name.length() > Organisation.LONGEST_NAME, "name", "area.name.long", Organisation.LONGEST_NAME);
    }

    /** Whether to ask if it is another than the one whose name looks like it. */
    boolean asksIfAnother(FormErrors errors) {
        return differs
                || errors.find("name")
                        .filter(problem -> problem.key().equals("area.department.alike"))
                        .isPresent();
    }
}
