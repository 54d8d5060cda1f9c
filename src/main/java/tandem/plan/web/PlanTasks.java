package tandem.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.AreaTask;
import tandem.area.AreaTask.State;
import tandem.area.AreaTask.Step;
import tandem.area.AreaTasks;
import tandem.plan.Plan;
import tandem.plan.Planning;
import tandem.plan.Plans;
import tandem.results.Results;

/** What there is to do in the plan, for the area's home page. */
@Component
class PlanTasks implements AreaTasks {

    private final Plans plans;
    private final Results results;
    private final Planning planning;

    PlanTasks(Plans plans, Results results, Planning planning) {
        this.plans = plans;
        this.results = results;
        this.planning = planning;
    }

    @Override
    public Flux<AreaTask> tasks(AreaCode area, Viewer viewer) {
        return plans.get(area).zipWith(results.list(area).hasElements()).flatMapIterable(both -> {
            Plan plan = both.getT1();
            return viewer.role().leads()
                    ? forLead(plan, both.getT2(), viewer, planning.today())
                    : forReader(plan, viewer);
        });
    }

    private static List<AreaTask> forLead(Plan plan, boolean revealed, Viewer viewer, LocalDate today) {
        return Stream.of(
                        Stream.of(write(plan, revealed)),
                        plan.actions().isEmpty() ? Stream.<AreaTask>empty() : Stream.of(accept(plan, viewer)),
                        declined(plan, viewer.leadingSide()),
                        overdue(plan, today))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private static AreaTask write(Plan plan, boolean revealed) {
        State begun = plan.isAgreed() ? State.DONE : State.IN_PROGRESS;
        State empty = revealed ? State.TO_DO : State.WAITING;
        return task(
                plan,
                10,
                "plan.task.write",
                plan.actions().isEmpty() ? empty : begun,
                plan.actions().size());
    }

    private static AreaTask accept(Plan plan, Viewer viewer) {
        Side side = viewer.leadingSide();
        boolean given = plan.acceptance(side).isPresent() || plan.verdicts().isDeclined(side);
        State state = plan.isAgreed() ? State.DONE : given || !plan.oneSided().isEmpty() ? State.WAITING : State.TO_DO;
        return task(plan, 20, "plan.task.accept", state, plan.version());
    }

    /** A no of the other side waits to be read, and for the plan to be changed. */
    private static Stream<AreaTask> declined(Plan plan, Side reader) {
        return plan.verdicts().isDeclined(reader.other())
                ? Stream.of(task(plan, 25, "plan.task.declined", State.TO_DO, plan.version()))
                : Stream.empty();
    }

    private static Stream<AreaTask> overdue(Plan plan, LocalDate today) {
        long overdue = plan.actions().stream()
                .filter(action -> action.isOverdue(today))
                .count();
        return overdue == 0 ? Stream.empty() : Stream.of(task(plan, 30, "plan.task.overdue", State.TO_DO, overdue));
    }

    private static List<AreaTask> forReader(Plan plan, Viewer viewer) {
        return viewer.role().participates() && !plan.actions().isEmpty()
                ? List.of(task(plan, 10, "plan.task.read", State.DONE))
                : List.of();
    }

    private static AreaTask task(Plan plan, int order, String key, State state, Object... arguments) {
        return new AreaTask(Step.PLAN, order, key, List.of(arguments), "/areas/" + plan.area() + "/plan", state);
    }
}
