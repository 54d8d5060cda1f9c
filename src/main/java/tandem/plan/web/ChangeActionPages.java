package tandem.plan.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.plan.Action;
import tandem.plan.ChangedMeanwhile;
import tandem.plan.Draft;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.site.web.FormErrors;

/** Putting an action in other words; and when somebody else did so meanwhile, choosing between both texts. */
@Controller
class ChangeActionPages {

    private final Plans plans;
    private final Planning planning;
    private final PlanWords words;

    ChangeActionPages(Plans plans, Planning planning, PlanWords words) {
        this.plans = plans;
        this.planning = planning;
        this.words = words;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/plan/actions/{reference}/change")
    Mono<Rendering> change(@PathVariable String gss, @PathVariable String reference) {
        return plans.get(new AreaCode(gss))
                .map(plan ->
                        form(gss, reference, ActionForm.of(plan.action(reference), plan.version()), FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/actions/{reference}/change")
    Mono<Rendering> change(
            @PathVariable String gss, @PathVariable String reference, @ModelAttribute ActionForm form, Viewer viewer) {
        FormErrors errors = FormCheck.errors(form);
        return errors.any() ? again(gss, reference, form, errors) : save(gss, reference, form, form.draft(), viewer);
    }

    /** After a conflict: for each field my text, the other person's, or a new one. */
    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/actions/{reference}/choose")
    Mono<Rendering> choose(
            @PathVariable String gss,
            @PathVariable String reference,
            @ModelAttribute ActionForm form,
            ServerWebExchange exchange,
            Viewer viewer) {
        if (FormCheck.errors(form).any()) {
            return again(gss, reference, form, FormCheck.errors(form));
        }
        return Mono.zip(exchange.getFormData(), plans.getVersion(new AreaCode(gss), form.version()))
                .flatMap(both -> choose(gss, form, both.getT1(), both.getT2().action(reference), viewer));
    }

    private Mono<Rendering> choose(
            String gss, ActionForm form, MultiValueMap<String, String> typed, Action theirs, Viewer viewer) {
        Choices choices = new Choices(form.draft(), theirs, typed::getFirst);
        FormErrors errors = choices.errors();
        return errors.any()
                ? conflict(gss, theirs.reference(), choices, form, errors)
                : save(gss, theirs.reference(), form, choices.draft(), viewer);
    }

    private Mono<Rendering> save(String gss, String reference, ActionForm form, Draft draft, Viewer viewer) {
        return planning.change(viewer, new AreaCode(gss), reference, form.revision(), draft)
                .map(plan -> PlanPages.to(gss, "/actions/" + reference + "?done=plan.changed"))
                .onErrorResume(ChangedMeanwhile.class, told -> conflict(gss, reference, form, draft));
    }

    private Mono<Rendering> conflict(String gss, String reference, ActionForm form, Draft mine) {
        AreaCode area = new AreaCode(gss);
        return plans.get(area)
                .flatMap(now -> before(area, form.version(), reference)
                        .map(before -> Choices.proposed(mine, now.action(reference), before))
                        .flatMap(choices -> conflict(
                                gss,
                                reference,
                                choices,
                                ActionForm.of(mine, now.action(reference).revision(), now.version()),
                                FormErrors.none())));
    }

    private Mono<Rendering> conflict(
            String gss, String reference, Choices choices, ActionForm form, FormErrors errors) {
        return plans.getVersion(new AreaCode(gss), form.version())
                .map(seen -> ConflictPage.of(gss, seen, reference, choices, form, errors, words))
                .map(page -> Rendering.view("plan/conflict")
                        .modelAttribute("page", page)
                        .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT)
                        .build());
    }

    private Mono<Optional<Action>> before(AreaCode area, int version, String reference) {
        return plans.getVersion(area, version)
                .map(plan -> plan.find(reference))
                .onErrorReturn(NotFound.class, Optional.empty());
    }

    private Mono<Rendering> again(String gss, String reference, ActionForm form, FormErrors errors) {
        return plans.get(new AreaCode(gss))
                .map(plan -> form(gss, plan.action(reference).reference(), form, errors));
    }

    private Rendering form(String gss, String reference, ActionForm form, FormErrors errors) {
        return Rendering.view("plan/form")
                .modelAttribute("page", ActionFormPage.changing(gss, reference, form, errors, words))
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }
}
