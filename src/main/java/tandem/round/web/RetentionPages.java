package tandem.round.web;

import java.util.OptionalInt;
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
import tandem.access.Leaderships;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Phrases;
import tandem.area.web.Typed;
import tandem.round.Retaining;
import tandem.round.Retention;
import tandem.round.Retentions;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** How long an area keeps who was invited: to read for everybody in it, to set for both leads together. */
@Controller
class RetentionPages {

    private final Retentions retentions;
    private final Retaining retaining;
    private final Leaderships leaderships;
    private final Phrases phrases;

    RetentionPages(Retentions retentions, Retaining retaining, Leaderships leaderships, Phrases phrases) {
        this.retentions = retentions;
        this.retaining = retaining;
        this.leaderships = leaderships;
        this.phrases = phrases;
    }

    /** How many months, as typed. */
    record RetentionForm(String months) {

        RetentionForm(@Nullable String months) {
            this.months = Typed.line(months);
        }

        OptionalInt chosen() {
            return Retention.CHOICES.stream()
                    .filter(choice -> String.valueOf(choice).equals(months))
                    .mapToInt(Integer::intValue)
                    .findFirst();
        }
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/retention")
    Mono<Rendering> show(@PathVariable String gss, Viewer viewer) {
        return page(new AreaCode(gss), viewer, FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/retention")
    Mono<Rendering> wish(@PathVariable String gss, @ModelAttribute RetentionForm form, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        if (form.chosen().isEmpty()) {
            return page(area, viewer, FormErrors.none().with("months", "round.retention.choose"));
        }
        int months = form.chosen().getAsInt();
        return retaining
                .wish(viewer, area, months)
                .map(saved -> SeeOther.at("/areas/" + area + "/retention?done=round.retention-"
                        + (saved.months() == months ? "agreed" : "wished")));
    }

    private Mono<Rendering> page(AreaCode area, Viewer viewer, FormErrors errors) {
        return Mono.zip(retentions.get(area), leaderships.get(area))
                .map(both -> RetentionPage.of(both.getT1(), both.getT2(), viewer, errors, phrases))
                .map(page -> Rendering.view("round/retention")
                        .modelAttribute("page", page)
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                        .build());
    }
}
