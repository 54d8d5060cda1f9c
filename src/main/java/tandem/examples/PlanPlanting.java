package tandem.examples;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.plan.Action;
import tandem.plan.Draft;
import tandem.plan.Findings;
import tandem.plan.Planning;
import tandem.plan.Plans;

/** Puts an example area's plan into the store: actions that answer to what the results show, agreed by both leads. */
@Component
@Profile("examples")
class PlanPlanting {

    private final Planning planning;
    private final Plans plans;
    private final Findings findings;

    PlanPlanting(Planning planning, Plans plans, Findings findings) {
        this.planning = planning;
        this.plans = plans;
        this.findings = findings;
    }

    Mono<Void> plant(Cast cast, String round) {
        List<ExampleArea.ExampleAction> actions = cast.area().actions().orElse(List.of());
        if (actions.isEmpty()) {
            return Mono.empty();
        }
        return Flux.fromIterable(actions)
                .concatMap(action -> add(cast, round, action))
                .then(Mono.defer(() -> accept(cast, Side.COUNCIL)))
                .then(Mono.defer(() -> accept(cast, Side.VCS)));
    }

    private Mono<Void> add(Cast cast, String round, ExampleArea.ExampleAction action) {
        return findings.find(Side.COUNCIL, cast.code(), round, action.about(), action.axis())
                .flatMap(finding -> planning.add(
                        lead(cast, Side.COUNCIL),
                        cast.code(),
                        draft(cast, action),
                        List.of(finding.reason(finding.subject())),
                        "example-" + action.about().replace('/', '-')))
                .then();
    }

    private Draft draft(Cast cast, ExampleArea.ExampleAction action) {
        return new Draft(
                action.what(),
                action.why(),
                new Action.ActionLead(
                        action.councilLead(), cast.lead(Side.COUNCIL).organisation()),
                new Action.ActionLead(action.vcsLead(), cast.lead(Side.VCS).organisation()),
                "",
                "",
                Optional.empty(),
                new Action.Due.InMonth(YearMonth.from(planning.today()).plusMonths(action.months())),
                action.measure(),
                action.priority());
    }

    private Mono<Void> accept(Cast cast, Side side) {
        return plans.get(cast.code())
                .flatMap(plan -> planning.accept(lead(cast, side), cast.code(), plan.version()))
                .then();
    }

    private static Viewer lead(Cast cast, Side side) {
        return new Viewer(
                cast.leadId(side).value(), cast.lead(side).name(), Role.leadOf(side), Optional.of(cast.code()));
    }
}
