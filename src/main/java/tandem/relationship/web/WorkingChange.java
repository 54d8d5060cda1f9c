package tandem.relationship.web;

import java.time.Clock;
import java.time.LocalDate;
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

/** Says how a relationship works: scales, structures, support, since when. The third page of adding one. */
@Controller
class WorkingChange {

    private final Changes changes;
    private final FormPages pages;
    private final Clock clock;

    WorkingChange(Changes changes, FormPages pages, Clock clock) {
        this.changes = changes;
        this.pages = pages;
        this.clock = clock;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping(Changes.ONE + "/working")
    Mono<Rendering> show(
            @PathVariable String gss,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean adding,
            Viewer viewer) {
        return changes.toChange(viewer, gss, number)
                .flatMap(stored -> page(stored, adding, WorkingForm.of(stored), FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping(Changes.ONE + "/working")
    Mono<Rendering> save(
            @PathVariable String gss,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean adding,
            @ModelAttribute WorkingForm form,
            Viewer viewer) {
        return changes.toChange(viewer, gss, number).flatMap(stored -> {
            FormErrors errors = form.errors(LocalDate.now(clock).getYear());
            return errors.any()
                    ? page(stored, adding, form, errors)
                    : changes.save(
                            viewer,
                            changed(stored, form),
                            "working",
                            adding ? Changes.home(stored) + "/people?adding=true" : Changes.changed(stored),
                            why -> page(stored, adding, form.asOf(stored.version()), Replies.at("scales", why)));
        });
    }

    private Relationship changed(Relationship stored, WorkingForm form) {
        return stored.working(form.scales(pages.scales()), form.structures(), form.support(), form.year())
                .asOf(form.version());
    }

    private Mono<Rendering> page(Relationship stored, boolean adding, WorkingForm form, FormErrors errors) {
        String home = Changes.home(stored);
        Step step = adding
                ? Step.adding(3, stored.name(), home + "/working?adding=true", home, home)
                : Step.changing(stored.name(), home + "/working", home);
        return Mono.just(pages.working(step, form, errors).rendering("working"));
    }
}
