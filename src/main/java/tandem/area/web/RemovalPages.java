package tandem.area.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.Rejected;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.Department;
import tandem.area.MemberId;
import tandem.area.Organisation;
import tandem.area.Organisations;
import tandem.area.Removing;
import tandem.site.web.Confirm;
import tandem.site.web.SeeOther;

/** Asks before an organisation or a department is removed, or says where it is needed. */
@Controller
class RemovalPages {

    private final Organisations organisations;
    private final Removing removing;
    private final Phrases phrases;

    RemovalPages(Organisations organisations, Removing removing, Phrases phrases) {
        this.organisations = organisations;
        this.removing = removing;
        this.phrases = phrases;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/departments/{slug}/remove")
    Mono<Rendering> askForDepartment(@PathVariable String gss, @PathVariable String slug, Viewer viewer) {
        return department(gss, slug).flatMap(listed -> page(listed, viewer, HttpStatus.OK));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/departments/{slug}/remove")
    Mono<Rendering> removeDepartment(@PathVariable String gss, @PathVariable String slug, Viewer viewer) {
        return department(gss, slug).flatMap(listed -> remove(listed, viewer));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/organisations/{slug}/remove")
    Mono<Rendering> askForOrganisation(@PathVariable String gss, @PathVariable String slug, Viewer viewer) {
        return organisation(gss, slug).flatMap(listed -> page(listed, viewer, HttpStatus.OK));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/organisations/{slug}/remove")
    Mono<Rendering> removeOrganisation(@PathVariable String gss, @PathVariable String slug, Viewer viewer) {
        return organisation(gss, slug).flatMap(listed -> remove(listed, viewer));
    }

    private Mono<Rendering> remove(Listed listed, Viewer viewer) {
        return removing.remove(viewer, listed.id())
                .thenReturn(SeeOther.at(listed.list() + "?done=area." + listed.kind() + "-removed"))
                .onErrorResume(Rejected.class, used -> page(listed, viewer, HttpStatus.CONFLICT));
    }

    private Mono<Rendering> page(Listed listed, Viewer viewer, HttpStatus status) {
        return removing.usages(viewer, listed.id())
                .map(usage -> phrases.say(usage.key(), usage.arguments().toArray()))
                .collectList()
                .map(uses -> uses.isEmpty() ? ask(listed) : refuse(listed, uses, status));
    }

    private Rendering ask(Listed listed) {
        String title = phrases.say("area.removal.title", listed.name());
        List<String> lines = List.of(phrases.say("area.removal.unused"));
        return Rendering.view("site/confirm")
                .modelAttribute(
                        "page",
                        new Confirm(
                                title,
                                lines,
                                listed.href() + "/remove",
                                Map.of(),
                                phrases.say("area.removal.yes"),
                                listed.href()))
                .build();
    }

    private Rendering refuse(Listed listed, List<String> uses, HttpStatus status) {
        return Rendering.view("area/in-use")
                .modelAttribute(
                        "page",
                        new InUsePage(phrases.say("area.removal.used.title", listed.name()), uses, listed.href()))
                .status(status)
                .build();
    }

    private Mono<Listed> department(String gss, String slug) {
        return organisations.getDepartment(ShortNames.department(gss, slug)).map(Listed::of);
    }

    private Mono<Listed> organisation(String gss, String slug) {
        return organisations.get(ShortNames.organisation(gss, slug)).map(Listed::of);
    }

    /** Why something cannot be removed: what needs it. */
    record InUsePage(String title, List<String> uses, String back) {}

    /** What is to be removed, and the list on which it stands. */
    private record Listed(MemberId id, String name, String kind) {

        static Listed of(Department department) {
            return new Listed(department.id(), department.name(), "department");
        }

        static Listed of(Organisation organisation) {
            return new Listed(organisation.id(), organisation.name(), "organisation");
        }

        String list() {
            return "/areas/" + id.area() + "/" + kind + "s";
        }

        String href() {
            return list() + "/" + id.slug();
        }
    }
}
