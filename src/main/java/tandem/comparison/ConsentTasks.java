package tandem.comparison;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.Days;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.AreaTask;
import tandem.area.AreaTask.State;
import tandem.area.AreaTask.Step;
import tandem.area.AreaTasks;

/** Asks an area's leads, on its home page, whether a running peer challenge may see it. */
@Component
class ConsentTasks implements AreaTasks {

    private static final int LAST = 90;

    private final Comparing comparing;

    ConsentTasks(Comparing comparing) {
        this.comparing = comparing;
    }

    @Override
    public Flux<AreaTask> tasks(AreaCode area, Viewer viewer) {
        if (!viewer.role().leads()) {
            return Flux.empty();
        }
        LocalDate today = comparing.today();
        return comparing
                .asking(area)
                .filter(challenge -> !challenge.hasEnded(today))
                .map(challenge -> new AreaTask(
                        Step.MAP,
                        LAST,
                        "comparison.task.consent",
                        List.of(challenge.name(), Days.of(challenge.until())),
                        "/areas/" + area + "/compare",
                        state(challenge, area, viewer.leadingSide())));
    }

    private static State state(PeerChallenge challenge, AreaCode area, Side side) {
        if (!challenge.hasWholeConsentOf(area, side)) {
            return State.TO_DO;
        }
        return challenge.hasWholeConsentOf(area, side.other()) ? State.DONE : State.WAITING;
    }
}
