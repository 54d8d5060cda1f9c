package tandem.area.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Rejected;
import tandem.access.Leaderships;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.AreaDeletion;
import tandem.area.Areas;
import tandem.area.Deleting;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** How an area is deleted: by both leads, or by the administrator when nobody leads it any more. */
@Controller
class DeletePages {

    private final Deleting deleting;
    private final Areas areas;
    private final Leaderships leaderships;
    private final Clock clock;
    private final Phrases phrases;

    DeletePages(Deleting deleting, Areas areas, Leaderships leaderships, Clock clock, Phrases phrases) {
        this.deleting = deleting;
        this.areas = areas;
        this.leaderships = leaderships;
        this.clock = clock;
        this.phrases = phrases;
    }

    /** The name of the area, typed as a confirmation. */
    record DeleteForm(String name) {

        DeleteForm(@Nullable String name) {
            this.name = Typed.line(name);
        }
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/delete")
    Mono<Rendering> ask(@PathVariable String gss, Viewer viewer) {
        return page(new AreaCode(gss), viewer, "", FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/delete")
    Mono<Rendering> agree(@PathVariable String gss, @ModelAttribute DeleteForm form, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return deleting.agree(viewer, area, form.name())
                .map(deletion -> deletion.state() == AreaDeletion.State.DONE
                        ? to("/", "deleted")
                        : to("/areas/" + area + "/delete", "deletion-agreed"))
                .onErrorResume(Rejected.class, why -> again(area, viewer, form, why));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/delete/withdraw")
    Mono<Rendering> withdraw(@PathVariable String gss, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return deleting.withdraw(viewer, area)
                .then(Mono.fromSupplier(() -> to("/areas/" + area + "/delete", "deletion-withdrawn")));
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/admin/areas/{gss}/delete")
    Mono<Rendering> askAlone(@PathVariable String gss, Viewer viewer) {
        return page(new AreaCode(gss), viewer, "", FormErrors.none());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping("/admin/areas/{gss}/delete")
    Mono<Rendering> deleteAlone(@PathVariable String gss, @ModelAttribute DeleteForm form, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return deleting.deleteAlone(viewer, area, form.name())
                .map(deleted -> to("/admin", "deleted"))
                .onErrorResume(Rejected.class, why -> again(area, viewer, form, why));
    }

    private Mono<Rendering> again(AreaCode area, Viewer viewer, DeleteForm form, Rejected why) {
        return why instanceof Forbidden
                ? Mono.error(why)
                : page(area, viewer, form.name(), FormErrors.none().with("name", why.key()));
    }

    private Mono<Rendering> page(AreaCode code, Viewer viewer, String typed, FormErrors errors) {
        return Mono.zip(areas.get(code), deleting.get(code), leaderships.get(code))
                .map(all -> new DeletePage.Contents(
                        all.getT1(), all.getT2(), all.getT3(), clock.instant(), deleting.mayDeleteAlone(all.getT3())))
                .map(contents -> viewer.role().leads()
                        ? DeletePage.forLead(contents, viewer, typed, errors, phrases)
                        : DeletePage.forAdministrator(contents, typed, errors, phrases))
                .map(page -> Rendering.view("area/delete")
                        .modelAttribute("page", page)
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .build());
    }

    private static Rendering to(String page, String done) {
        return SeeOther.at(page + "?done=area." + done);
    }
}
