package tandem.area.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Department;
import tandem.area.Directory;
import tandem.area.Organisations;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** The departments of the council: list and add. */
@Controller
class DepartmentPages {

    private final Organisations organisations;
    private final Directory directory;
    private final Phrases phrases;

    DepartmentPages(Organisations organisations, Directory directory, Phrases phrases) {
        this.organisations = organisations;
        this.directory = directory;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/departments")
    Mono<Rendering> list(@PathVariable String gss) {
        return page(gss, DepartmentForm.empty(), FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/departments")
    Mono<Rendering> add(@PathVariable String gss, @ModelAttribute DepartmentForm form, Viewer viewer) {
        FormErrors errors = form.errors();
        if (errors.any()) {
            return page(gss, form, errors);
        }
        return directory
                .addDepartment(viewer, Department.named(new AreaCode(gss), form.name()), form.differs())
                .map(added -> SeeOther.at("/areas/" + gss + "/departments?done=area.department-added"))
                .onErrorResume(Rejected.class, why -> page(gss, form, atName(why)));
    }

    private static FormErrors atName(Rejected why) {
        return FormErrors.none().with("name", why.key(), why.arguments().toArray());
    }

    private Mono<Rendering> page(String gss, DepartmentForm form, FormErrors errors) {
        return organisations
                .listDepartments(new AreaCode(gss))
                .collectList()
                .map(all -> Rendering.view("area/departments")
                        .modelAttribute("page", DepartmentsPage.of(gss, all, form, errors, phrases))
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .build());
    }
}
