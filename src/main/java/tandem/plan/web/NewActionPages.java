package tandem.plan.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Typed;
import tandem.plan.Finding;
import tandem.plan.Findings;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Reason;
import tandem.site.web.FormErrors;

/** Adding an action, by itself or from something in the results, which is carried along as its reason. */
@Controller
class NewActionPages {

    private final Planning planning;
    private final Findings findings;
    private final PlanWords words;
    private final FindingWords findingWords;

    NewActionPages(Planning planning, Findings findings, PlanWords words, FindingWords findingWords) {
        this.planning = planning;
        this.findings = findings;
        this.words = words;
        this.findingWords = findingWords;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @GetMapping("/areas/{gss}/plan/actions/new")
    Mono<Rendering> add(
            @PathVariable String gss,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String axis,
            Viewer viewer) {
        ActionForm form = ActionForm.empty(round, about, axis);
        return finding(gss, form, viewer).map(finding -> page(gss, form, finding, FormErrors.none()));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/actions/new")
    Mono<Rendering> add(
            @PathVariable String gss, @ModelAttribute ActionForm form, @ModelAttribute Wish wish, Viewer viewer) {
        return finding(gss, form, viewer).flatMap(finding -> {
            if (wish.useSuggestion().isPresent()) {
                ActionForm filled =
                        ActionFormPage.using(form, finding, wish.useSuggestion().orElseThrow());
                return Mono.just(page(gss, filled, finding, FormErrors.none()));
            }
            FormErrors errors = FormCheck.errors(form);
            return errors.any() ? Mono.just(page(gss, form, finding, errors)) : add(gss, form, finding, viewer);
        });
    }

    private Mono<Rendering> add(String gss, ActionForm form, Optional<Finding> finding, Viewer viewer) {
        List<Reason> reasons = finding.map(findingWords::reason).stream().toList();
        return planning.add(viewer, new AreaCode(gss), form.draft(), reasons, form.key())
                .map(plan -> PlanPages.toAction(plan, last(plan), "plan.added"));
    }

    private static String last(Plan plan) {
        return plan.actions().get(plan.actions().size() - 1).reference();
    }

    private Mono<Optional<Finding>> finding(String gss, ActionForm form, Viewer viewer) {
        return form.about().isEmpty()
                ? Mono.just(Optional.empty())
                : findings.find(
                                viewer.leadingSide(),
                                new AreaCode(gss),
                                form.round(),
                                form.about(),
                                Typed.optional(form.axis()))
                        .map(Optional::of);
    }

    private Rendering page(String gss, ActionForm form, Optional<Finding> finding, FormErrors errors) {
        return Rendering.view("plan/form")
                .modelAttribute("page", ActionFormPage.adding(gss, form, finding, errors, words, findingWords))
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }

    /** The button that was pressed: a suggested first step to take over, or none to save. */
    record Wish(Optional<Integer> useSuggestion) {}
}
