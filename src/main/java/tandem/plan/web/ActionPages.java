package tandem.plan.web;

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
import tandem.plan.ChangedMeanwhile;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.site.web.FormErrors;

/** One action: read it, report on it, move it. */
@Controller
class ActionPages {

    private final Plans plans;
    private final Planning planning;
    private final PlanWords words;

    ActionPages(Plans plans, Planning planning, PlanWords words) {
        this.plans = plans;
        this.planning = planning;
        this.words = words;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan/actions/{reference}")
    Mono<Rendering> action(@PathVariable String gss, @PathVariable String reference, Viewer viewer) {
        return plans.get(new AreaCode(gss)).map(plan -> {
            Report now = Report.of(plan.action(reference).status());
            return rendering(
                    ActionPage.of(
                            plan,
                            plan.action(reference),
                            planning.today(),
                            viewer.role().leads(),
                            now,
                            FormErrors.none(),
                            words),
                    HttpStatus.OK);
        });
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/actions/{reference}/progress")
    Mono<Rendering> report(
            @PathVariable String gss, @PathVariable String reference, @ModelAttribute Report report, Viewer viewer) {
        FormErrors errors = report.errors();
        if (errors.any()) {
            return again(gss, reference, report, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return planning.report(
                        viewer,
                        new AreaCode(gss),
                        reference,
                        report.before(),
                        report.chosen().orElseThrow(),
                        report.note())
                .map(plan -> PlanPages.to(gss, "/actions/" + reference + "?done=plan.reported"))
                .onErrorResume(
                        ChangedMeanwhile.class,
                        told -> again(
                                gss,
                                reference,
                                report,
                                FormErrors.none().with("status", "plan.report.changed-meanwhile"),
                                HttpStatus.CONFLICT))
                .onErrorResume(
                        Rejected.class,
                        why -> again(
                                gss,
                                reference,
                                report,
                                FormErrors.none()
                                        .with("note", why.key(), why.arguments().toArray()),
                                HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/actions/{reference}/move")
    Mono<Rendering> move(
            @PathVariable String gss, @PathVariable String reference, @ModelAttribute Move move, Viewer viewer) {
        AreaCode area = new AreaCode(gss);
        return (move.up()
                        ? planning.moveUp(viewer, area, reference, move.from())
                        : planning.moveDown(viewer, area, reference, move.from()))
                .map(plan -> PlanPages.toAction(plan, reference, "plan.moved"));
    }

    private Mono<Rendering> again(String gss, String reference, Report report, FormErrors errors, HttpStatus status) {
        return plans.get(new AreaCode(gss))
                .map(plan -> ActionPage.of(plan, plan.action(reference), planning.today(), true, report, errors, words))
                .map(page -> rendering(page, status));
    }

    private static Rendering rendering(ActionPage page, HttpStatus status) {
        return Rendering.view("plan/action")
                .modelAttribute("page", page)
                .status(status)
                .build();
    }

    /** One place up or down from where the action was seen. */
    record Move(int from, boolean up) {}
}
