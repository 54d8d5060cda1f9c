package tandem.relationship.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.relationship.Relationship;
import tandem.site.web.FormErrors;

/** Changes the name and the types of a relationship. */
@Controller
class NameChange {

    private final Changes changes;
    private final FormPages pages;

    NameChange(Changes changes, FormPages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping(Changes.ONE + "/name")
    Mono<Rendering> show(@PathVariable String gss, @PathVariable int number, Viewer viewer) {
        return changes.toChange(viewer, gss, number)
                .flatMap(stored -> page(stored, NameForm.of(stored), FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping(Changes.ONE + "/name")
    Mono<Rendering> save(
            @PathVariable String gss, @PathVariable int number, @ModelAttribute NameForm form, Viewer viewer) {
        return changes.toChange(viewer, gss, number).flatMap(stored -> {
            FormErrors errors = form.errors(pages.types());
            return errors.any()
                    ? page(stored, form, errors)
                    : changes.save(
                            viewer,
                            stored.called(form.name(), form.types(pages.types()))
                                    .asOf(form.version()),
                            "name",
                            Changes.changed(stored),
                            why -> page(stored, form.asOf(stored.version()), Replies.at("name", why)));
        });
    }

    private Mono<Rendering> page(Relationship stored, NameForm form, FormErrors errors) {
        String home = Changes.home(stored);
        return Mono.just(pages.name(Step.changing(stored.name(), home + "/name", home), form, errors)
                .rendering("name"));
    }
}
