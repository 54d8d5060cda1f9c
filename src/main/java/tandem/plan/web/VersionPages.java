package tandem.plan.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.AreaCode;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.web.OpenTo;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Plans;

/** How the plan came about: every version, who made it and when, and who accepted it. */
@Controller
class VersionPages {

    private static final String VERSION = "[1-9][0-9]{0,5}";

    private final Plans plans;
    private final Planning planning;
    private final PlanWords words;

    VersionPages(Plans plans, Planning planning, PlanWords words) {
        this.plans = plans;
        this.planning = planning;
        this.words = words;
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan/versions")
    Mono<Rendering> versions(@PathVariable String gss, @RequestParam(defaultValue = "") String before) {
        int end = before.matches(VERSION) ? Math.max(2, Integer.parseInt(before)) : Integer.MAX_VALUE;
        return plans.listVersions(new AreaCode(gss), end, VersionsPage.SHOWN)
                .collectList()
                .map(some -> Rendering.view("plan/versions")
                        .modelAttribute("page", VersionsPage.of(gss, some, end < Integer.MAX_VALUE, words))
                        .build());
    }

    @OpenTo({Role.COUNCIL_LEAD, Role.VCS_LEAD, Role.COUNCIL_PARTICIPANT, Role.VCS_PARTICIPANT})
    @GetMapping("/areas/{gss}/plan/versions/{version}")
    Mono<Rendering> version(@PathVariable String gss, @PathVariable String version, @ModelAttribute Shown shown) {
        if (!version.matches(VERSION)) {
            return Mono.error(new NotFound("A version of the plan", version));
        }
        return plans.getVersion(new AreaCode(gss), Integer.parseInt(version))
                .flatMap(plan -> before(plan)
                        .publishOn(Schedulers.boundedElastic())
                        .map(before -> VersionPage.of(plan, before, shown, planning.today(), words))
                        .map(page -> Rendering.view("plan/version")
                                .modelAttribute("page", page)
                                .build()));
    }

    private Mono<Optional<Plan>> before(Plan plan) {
        return plan.version() == 1
                ? Mono.just(Optional.of(Plan.empty(plan.area())))
                : plans.getVersion(plan.area(), plan.version() - 1)
                        .map(Optional::of)
                        .onErrorReturn(NotFound.class, Optional.empty());
    }
}
