package tandem.area.web;

import java.util.List;
import tandem.area.Department;
import tandem.site.web.FormErrors;

/** The departments of the council, and the form that adds one. */
record DepartmentsPage(
        String title,
        String base,
        String home,
        List<String> names,
        boolean alike,
        DepartmentForm form,
        FormErrors errors) {

    static DepartmentsPage of(
            String gss, List<Department> all, DepartmentForm form, FormErrors errors, Phrases phrases) {
        boolean alike = errors.find("name")
                .filter(problem -> problem.key().equals("area.department.alike"))
                .isPresent();
        return new DepartmentsPage(
                phrases.say("area.departments.title"),
                "/areas/" + gss + "/departments",
                "/areas/" + gss,
                all.stream().map(Department::name).toList(),
                alike || form.differs(),
                form,
                errors);
    }
}
