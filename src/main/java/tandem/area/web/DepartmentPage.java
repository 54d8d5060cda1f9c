package tandem.area.web;

import tandem.area.Department;
import tandem.site.web.FormErrors;

/** The form that gives a department another name. */
record DepartmentPage(String title, String action, String back, boolean alike, DepartmentForm form, FormErrors errors) {

    static DepartmentPage of(Department stored, DepartmentForm form, FormErrors errors, Phrases phrases) {
        String list = "/areas/" + stored.id().area() + "/departments";
        return new DepartmentPage(
                phrases.say("area.department.change.title", stored.name()),
                list + "/" + stored.id().slug(),
                list,
                form.asksIfAnother(errors),
                form,
                errors);
    }
}
