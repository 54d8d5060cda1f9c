package tandem.area.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Department;
import tandem.area.Directory;
import tandem.area.Organisations;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** One department of the council, which can be called otherwise. */
@Controller
class DepartmentRenaming {

    private final Organisations organisations;
    private final Directory directory;
    private final Phrases phrases;

    DepartmentRenaming(Organisations organisations, Directory directory, Phrases phrases) {
        this.organisations = organisations;
        this.directory = directory;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/departments/{slug}")
    Mono<Rendering> look(@PathVariable String gss, @PathVariable String slug) {
        return organisations
                .getDepartment(ShortNames.department(gss, slug))
                .map(stored -> page(stored, DepartmentForm.of(stored.name()), FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/departments/{slug}")
    Mono<Rendering> rename(
            @PathVariable String gss, @PathVariable String slug, @ModelAttribute DepartmentForm form, Viewer viewer) {
        return organisations
                .getDepartment(ShortNames.department(gss, slug))
                .flatMap(stored -> form.errors().any()
                        ? Mono.just(page(stored, form, form.errors()))
                        : rename(stored, form, viewer));
    }

    private Mono<Rendering> rename(Department stored, DepartmentForm form, Viewer viewer) {
        if (stored.name().equals(form.name())) {
            return Mono.just(done(stored));
        }
        Department read = new Department(stored.id(), form.was().isEmpty() ? stored.name() : form.was());
        return directory
                .rename(viewer, read, form.name(), form.differs())
                .map(DepartmentRenaming::done)
                .onErrorResume(Rejected.class, why -> Mono.just(page(stored, form.over(stored.name()), atName(why))));
    }

    private static Rendering done(Department department) {
        return SeeOther.at("/areas/" + department.id().area() + "/departments?done=area.department-renamed");
    }

    private Rendering page(Department stored, DepartmentForm form, FormErrors errors) {
        return Rendering.view("area/department")
                .modelAttribute("page", DepartmentPage.of(stored, form, errors, phrases))
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }

    private static FormErrors atName(Rejected why) {
        return FormErrors.none().with("name", why.key(), why.arguments().toArray());
    }
}
