package tandem.area.web;

import java.util.List;
import tandem.area.Department;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/**
 * The departments of the council, and the form that adds one.
 *
 * @param rows each with its address and its name
 */
record DepartmentsPage(
        String title,
        String base,
        String home,
        List<Choice> rows,
        boolean alike,
        DepartmentForm form,
        FormErrors errors) {

    static DepartmentsPage of(
            String gss, List<Department> all, DepartmentForm form, FormErrors errors, Phrases phrases) {
        String base = "/areas/" + gss + "/departments";
        return new DepartmentsPage(
                phrases.say("area.departments.title"),
                base,
                "/areas/" + gss,
                all.stream()
                        .map(each -> Choice.of(base + "/" + each.id().slug(), each.name()))
                        .toList(),
                form.asksIfAnother(errors),
                form,
                errors);
    }
}
