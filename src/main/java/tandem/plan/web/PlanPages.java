package tandem.plan.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.access.People;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.area.web.Typed;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.plan.Selection.Mine;
import tandem.plan.SubjectReader;
import tandem.plan.Verdicts;
import tandem.plan.web.PlanPage.Asked;
import tandem.site.web.FormErrors;
import tandem.site.web.SeeOther;

/** The joint plan as it stands, and each side's yes or no to it. */
@Controller
class PlanPages {

    private final Plans plans;
    private final Planning planning;
    private final SubjectReader subjects;
    private final People people;
    private final PlanWords words;

    PlanPages(Plans plans, Planning planning, SubjectReader subjects, People people, PlanWords words) {
        this.plans = plans;
        this.planning = planning;
        this.subjects = subjects;
        this.people = people;
        this.words = words;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan")
    Mono<Rendering> plan(
            @PathVariable String gss, @ModelAttribute PlanFilter filter, @ModelAttribute Shown shown, Viewer viewer) {
        return page(gss, viewer, filter, shown, "", FormErrors.none());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/accept")
    Mono<Rendering> accept(@PathVariable String gss, @ModelAttribute Acceptable form, Viewer viewer) {
        return planning.accept(viewer, new AreaCode(gss), form.version())
                .map(plan -> to(gss, plan.isAgreed() ? "?done=plan.agreed" : "?done=plan.accepted"))
                .onErrorResume(
                        Rejected.class,
                        why -> page(
                                gss,
                                viewer,
                                PlanFilter.none(),
                                Shown.first(),
                                "",
                                FormErrors.none()
                                        .with(
                                                "accept",
                                                why.key(),
                                                why.arguments().toArray())));
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD})
    @PostMapping("/areas/{gss}/plan/decline")
    Mono<Rendering> decline(@PathVariable String gss, @ModelAttribute Declining form, Viewer viewer) {
        FormErrors errors = form.errors();
        if (errors.any()) {
            return page(gss, viewer, PlanFilter.none(), Shown.first(), form.reason(), errors);
        }
        return planning.decline(viewer, new AreaCode(gss), form.version(), form.reason())
                .map(plan -> to(gss, "?done=plan.declined"))
                .onErrorResume(
                        Rejected.class,
                        why -> page(
                                gss,
                                viewer,
                                PlanFilter.none(),
                                Shown.first(),
                                form.reason(),
                                FormErrors.none()
                                        .with(
                                                "accept",
                                                why.key(),
                                                why.arguments().toArray())));
    }

    private Mono<Rendering> page(
            String gss, Viewer viewer, PlanFilter filter, Shown shown, String reason, FormErrors errors) {
        return Mono.zip(plans.get(new AreaCode(gss)), me(viewer)).flatMap(both -> {
            Plan plan = both.getT1();
            Asked asked = new Asked(viewer, both.getT2(), planning.today(), filter, shown, reason, errors);
            return Mono.zip(agreedBefore(plan), subjects.of(plan))
                    .publishOn(Schedulers.boundedElastic())
                    .map(read -> PlanPage.of(plan, read.getT1(), read.getT2(), asked, words))
                    .map(page -> Rendering.view("plan/plan")
                            .modelAttribute("page", page)
                            .status(status(errors))
                            .build());
        });
    }

    /** Who leads a side, as they are known by name and post. */
    private Mono<Optional<Mine>> me(Viewer viewer) {
        return Mono.just(viewer)
                .filter(any -> viewer.role().leads())
                .flatMap(lead -> people.find(lead.person()))
                .map(person -> Optional.of(new Mine(viewer.leadingSide(), person)))
                .defaultIfEmpty(Optional.empty());
    }

    private static HttpStatus status(FormErrors errors) {
        if (errors.has("reason")) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return errors.any() ? HttpStatus.CONFLICT : HttpStatus.OK;
    }

    /** The version agreed last, if the plan was changed since. */
    private Mono<Optional<Plan>> agreedBefore(Plan plan) {
        return plan.agreedVersion() == 0 || plan.agreedVersion() == plan.version()
                ? Mono.just(Optional.empty())
                : plans.getVersion(plan.area(), plan.agreedVersion()).map(Optional::of);
    }

    /** Sends the browser on to the part of the plan in which an action stands, with a notice of what was done. */
    static Rendering toAction(Plan plan, String reference, String done) {
        int first = Window.first(plan.actions().indexOf(plan.action(reference)) + 1, Window.ACTIONS);
        return to(plan.area().gss(), "?done=" + done + (first > 1 ? "&from=" + first : "") + "#" + reference);
    }

    /** Sends the browser on, within the plan of an area. */
    static Rendering to(String gss, String where) {
        return SeeOther.at("/areas/" + gss + "/plan" + where);
    }

    /** The version that stood on the page where the button was pressed. */
    record Acceptable(int version) {}

    /** The version that stood on the page, and why it is declined. */
    record Declining(int version, String reason) {

        Declining(int version, @Nullable String reason) {
            this.version = version;
            this.reason = Typed.lines(reason);
        }

        FormErrors errors() {
            return FormErrors.none()
                    .withIf(reason.isEmpty(), "reason", "plan.decline.reason-missing")
                    .withIf(
                            reason.length() > Verdicts.LONGEST_REASON,
                            "reason",
                            "plan.action.too-long",
                            Verdicts.LONGEST_REASON);
        }
    }
}
