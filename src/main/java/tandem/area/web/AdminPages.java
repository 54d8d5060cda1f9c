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
import tandem.access.Leaderships;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.AreaSetUp;
import tandem.area.Areas;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** What an administrator does: make areas. Answers are never seen here. */
@Controller
class AdminPages {

    private final Areas areas;
    private final AreaSetUp setUp;
    private final Leaderships leaderships;
    private final Phrases phrases;

    AdminPages(Areas areas, AreaSetUp setUp, Leaderships leaderships, Phrases phrases) {
        this.areas = areas;
        this.setUp = setUp;
        this.leaderships = leaderships;
        this.phrases = phrases;
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin")
    Mono<Rendering> list() {
        return areas.list()
                .collectList()
                .map(all -> Rendering.view("area/admin")
                        .modelAttribute("page", AdminPage.of(all, phrases))
                        .build());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/areas/new")
    Rendering add() {
        return form(AreaForm.empty(), FormErrors.none());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/areas/new")
    Mono<Rendering> add(@ModelAttribute AreaForm form, Viewer viewer) {
        FormErrors errors = form.errors();
        if (errors.any()) {
            return Mono.just(form(form, errors));
        }
        return setUp.add(viewer, form.area())
                .map(area -> SeeOther.at("/admin/areas/" + area.code() + "?done=area.area-added"))
                .onErrorResume(
                        Rejected.class,
                        why -> Mono.just(form(
                                form,
                                FormErrors.none()
                                        .with("gss", why.key(), why.arguments().toArray()))));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/areas/{gss}")
    Mono<Rendering> area(@PathVariable String gss) {
        AreaCode code = new AreaCode(gss);
        return Mono.zip(areas.get(code), leaderships.get(code))
                .map(both -> Rendering.view("area/admin-area")
                        .modelAttribute("page", AdminAreaPage.of(both.getT1(), both.getT2(), phrases))
                        .build());
    }

    private Rendering form(AreaForm form, FormErrors errors) {
        return Rendering.view("area/admin-new")
                .modelAttribute("page", NewAreaPage.of(form, errors, phrases))
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }
}
