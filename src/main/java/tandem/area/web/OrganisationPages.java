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
import tandem.area.Directory;
import tandem.area.Organisation;
import tandem.area.Organisations;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** The organisations of an area: list, add, change. */
@Controller
class OrganisationPages {

    private final Organisations organisations;
    private final Directory directory;
    private final Phrases phrases;

    OrganisationPages(Organisations organisations, Directory directory, Phrases phrases) {
        this.organisations = organisations;
        this.directory = directory;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/organisations")
    Mono<Rendering> list(@PathVariable String gss) {
        return organisations
                .list(new AreaCode(gss))
                .collectList()
                .map(all -> Rendering.view("area/organisations")
                        .modelAttribute("page", OrganisationsPage.of(gss, all, phrases))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/organisations/new")
    Rendering add(@PathVariable String gss) {
        return page(OrganisationPage.adding(gss, OrganisationForm.empty(), FormErrors.none(), phrases));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/organisations/new")
    Mono<Rendering> add(@PathVariable String gss, @ModelAttribute OrganisationForm form, Viewer viewer) {
        FormErrors errors = form.errors();
        if (errors.any()) {
            return Mono.just(page(OrganisationPage.adding(gss, form, errors, phrases)));
        }
        return directory
                .add(viewer, form.organisation(new AreaCode(gss)), form.differs())
                .map(added -> to(gss, "area.organisation-added"))
                .onErrorResume(
                        Rejected.class,
                        why -> Mono.just(page(OrganisationPage.adding(gss, form, atName(why), phrases))));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/organisations/{slug}")
    Mono<Rendering> edit(@PathVariable String gss, @PathVariable String slug) {
        return organisations
                .get(ShortNames.organisation(gss, slug))
                .map(organisation -> page(OrganisationPage.changing(
                        organisation.id(), OrganisationForm.of(organisation), FormErrors.none(), phrases)));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/organisations/{slug}")
    Mono<Rendering> edit(
            @PathVariable String gss, @PathVariable String slug, @ModelAttribute OrganisationForm form, Viewer viewer) {
        return organisations.get(ShortNames.organisation(gss, slug)).flatMap(stored -> {
            FormErrors errors = form.errors();
            return errors.any()
                    ? Mono.just(page(OrganisationPage.changing(stored.id(), form, errors, phrases)))
                    : change(stored, form, viewer);
        });
    }

    private Mono<Rendering> change(Organisation stored, OrganisationForm form, Viewer viewer) {
        return directory
                .change(viewer, form.organisation(stored.id()))
                .map(changed -> to(stored.id().area().gss(), "area.organisation-changed"))
                .onErrorResume(
                        Rejected.class,
                        why -> Mono.just(page(OrganisationPage.changing(
                                stored.id(), form.withVersion(stored.version()), atName(why), phrases))));
    }

    private static FormErrors atName(Rejected why) {
        return FormErrors.none().with("name", why.key(), why.arguments().toArray());
    }

    private static Rendering page(OrganisationPage page) {
        return Rendering.view("area/organisation")
                .modelAttribute("page", page)
                .status(page.errors().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }

    private static Rendering to(String gss, String done) {
        return SeeOther.at("/areas/" + gss + "/organisations?done=" + done);
    }
}
