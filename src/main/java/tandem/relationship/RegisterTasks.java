package tandem.relationship;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.access.Viewer;
import tandem.area.AreaTask;
import tandem.area.AreaTask.State;
import tandem.area.AreaTask.Step;
import tandem.area.AreaTasks;

/** Listing the relationships, among the things to do in an area. */
@Component
class RegisterTasks implements AreaTasks {

    private final Relationships relationships;

    RegisterTasks(Relationships relationships) {
        this.relationships = relationships;
    }

    @Override
    public Flux<AreaTask> tasks(AreaCode area, Viewer viewer) {
        return relationships
                .list(area)
                .count()
                .flatMapMany(count -> viewer.role().leads() || count > 0
                        ? Flux.just(new AreaTask(
                                Step.EVALUATE,
                                30,
                                "relationship.task",
                                List.of(count),
                                "/areas/" + area + "/relationships",
                                count == 0 ? State.TO_DO : State.DONE))
                        : Flux.empty());
    }
}
