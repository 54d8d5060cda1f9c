package tandem.relationship.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.relationship.Known;
import tandem.relationship.Register;
import tandem.relationship.Relationship;
import tandem.site.web.FormErrors;

/** Changes who takes part in a relationship. */
@Controller
class PartiesChange {

    private final Changes changes;
    private final Register register;
    private final FormPages pages;

    PartiesChange(Changes changes, Register register, FormPages pages) {
        this.changes = changes;
        this.register = register;
        this.pages = pages;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping(Changes.ONE + "/parties")
    Mono<Rendering> show(@PathVariable String gss, @PathVariable int number, Viewer viewer) {
        return Mono.zip(changes.toChange(viewer, gss, number), register.known(new AreaCode(gss)))
                .flatMap(both -> page(both.getT1(), both.getT2(), PartiesForm.of(both.getT1()), FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping(Changes.ONE + "/parties")
    Mono<Rendering> save(
            @PathVariable String gss, @PathVariable int number, @ModelAttribute PartiesForm form, Viewer viewer) {
        return Mono.zip(changes.toChange(viewer, gss, number), register.known(new AreaCode(gss)))
                .flatMap(both -> save(both.getT1(), both.getT2(), form, viewer));
    }

    private Mono<Rendering> save(Relationship stored, Known known, PartiesForm form, Viewer viewer) {
        FormErrors errors = form.errors(known);
        return errors.any()
                ? page(stored, known, form, errors)
                : changes.save(
                        viewer,
                        stored.between(form.organisationIds(known), form.departmentIds(known))
                                .asOf(form.version()),
                        "parties",
                        Changes.changed(stored),
                        why -> page(stored, known, form.asOf(stored.version()), Replies.at("organisations", why)));
    }

    private Mono<Rendering> page(Relationship stored, Known known, PartiesForm form, FormErrors errors) {
        String home = Changes.home(stored);
        return Mono.just(pages.parties(Step.changing(stored.name(), home + "/parties", home), known, form, errors)
                .rendering("parties"));
    }
}
