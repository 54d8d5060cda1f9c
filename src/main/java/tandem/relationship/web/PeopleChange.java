package tandem.relationship.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.relationship.Relationship;
import tandem.site.web.FormErrors;

/** Names who looks after a relationship on the lead's own side. The last page of adding one. */
@Controller
class PeopleChange {

    private final Changes changes;
    private final FormPages pages;

    PeopleChange(Changes changes, FormPages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping(Changes.ONE + "/people")
    Mono<Rendering> show(
            @PathVariable String gss,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean adding,
            Viewer viewer) {
        return changes.toChange(viewer, gss, number)
                .flatMap(stored -> page(
                        stored,
                        adding,
                        PeopleForm.of(stored.lead(viewer.leadingSide()), stored.version()),
                        FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping(Changes.ONE + "/people")
    Mono<Rendering> save(
            @PathVariable String gss,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean adding,
            @ModelAttribute PeopleForm form,
            Viewer viewer) {
        return changes.toChange(viewer, gss, number).flatMap(stored -> {
            FormErrors errors = form.errors();
            return errors.any()
                    ? page(stored, adding, form, errors)
                    : changes.save(
                            viewer,
                            stored.lookedAfterBy(viewer.leadingSide(), form.lead())
                                    .asOf(form.version()),
                            "people",
                            adding ? Changes.home(stored) + "?done=relationship.added" : Changes.changed(stored),
                            why -> page(stored, adding, form.asOf(stored.version()), Replies.at("name", why)));
        });
    }

    private Mono<Rendering> page(Relationship stored, boolean adding, PeopleForm form, FormErrors errors) {
        String home = Changes.home(stored);
        Step step = adding
                ? Step.adding(4, stored.name(), home + "/people?adding=true", home + "/working?adding=true", home)
                : Step.changing(stored.name(), home + "/people", home);
        return Mono.just(pages.people(step, form, errors).rendering("people"));
    }
}
