package tandem.area;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.AreaTask.State;
import tandem.area.AreaTask.Step;

/** The first things to do in an area: its departments and organisations. */
@Component
class SetUpTasks implements AreaTasks {

    private final Organisations organisations;

    SetUpTasks(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Flux<AreaTask> tasks(AreaCode area, Viewer viewer) {
        if (!viewer.role().leads()) {
            return Flux.empty();
        }
        return Flux.concat(
                departments(area).map(count -> task(10, "area.task.departments", count, area, "departments")),
                vcs(area).map(count -> task(20, "area.task.organisations", count, area, "organisations")));
    }

    private static AreaTask task(int order, String key, long count, AreaCode area, String page) {
        State state = count == 0 ? State.TO_DO : State.DONE;
        return new AreaTask(Step.EVALUATE, order, key, List.of(count), "/areas/" + area + "/" + page, state);
    }

    @Override
    public Flux<AreaProgress> progress(AreaCode area, Viewer viewer) {
        return Flux.concat(
                departments(area)
                        .map(count -> new AreaProgress(Side.COUNCIL, 0, "area.progress.council", List.of(count))),
                vcs(area).map(count -> new AreaProgress(Side.VCS, 0, "area.progress.vcs", List.of(count))));
    }

    private Mono<Long> departments(AreaCode area) {
        return organisations.listDepartments(area).count();
    }

    private Mono<Long> vcs(AreaCode area) {
        return organisations.list(area).filter(Organisation::isVcs).count();
    }
}
