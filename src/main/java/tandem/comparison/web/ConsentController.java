package tandem.comparison.web;

import org.jspecify.annotations.Nullable;
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
import tandem.area.web.Typed;
import tandem.comparison.Comparing;
import tandem.site.web.SeeOther;

/** Each side's yes or no to those who ask to see its area. */
@Controller
class ConsentController {

    private final Comparing comparing;
    private final AskedPages pages;

    ConsentController(Comparing comparing, AskedPages pages) {
        this.comparing = comparing;
        this.pages = pages;
    }

    /** What a lead had read when saying yes. */
    record ConsentForm(String terms) {

        ConsentForm(@Nullable String terms) {
            this.terms = Typed.line(terms);
        }
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/compare")
    Mono<Rendering> asked(@PathVariable String gss, Viewer viewer) {
        return pages.of(new AreaCode(gss), viewer.leadingSide())
                .map(page -> Rendering.view("comparison/asked")
                        .modelAttribute("page", page)
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/compare/{id}/consent")
    Mono<Rendering> consent(
            @PathVariable String gss, @PathVariable String id, @ModelAttribute ConsentForm form, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return comparing.consent(viewer, area, id, form.terms()).thenReturn(done(area, "comparison.consented"));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/compare/{id}/withdraw")
    Mono<Rendering> withdraw(@PathVariable String gss, @PathVariable String id, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return comparing.withdraw(viewer, area, id).thenReturn(done(area, "comparison.withdrawn"));
    }

    private static Rendering done(AreaCode area, String what) {
        return SeeOther.at("/areas/" + area + "/compare?done=" + what);
    }
}
