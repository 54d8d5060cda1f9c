package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.plan.PlanFixture.anAction;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.AreaCode;
import tandem.access.Log;
import tandem.access.Role;
import tandem.access.StoryServer;
import tandem.access.Viewer;
import tandem.store.Broken;

/** Accepting a plan is interrupted at each of its steps: afterwards the yes stands and is written down once, or is not. */
@StoryServer
class AcceptingStoryTest {

    private static int areas;

    private final Planning planning;
    private final Plans plans;
    private final Log log;
    private final Clock clock;
    private final AreaCode area = new AreaCode("E069600%02d".formatted(++areas));
    private final Viewer council = new Viewer("p-carol", "Carol", Role.COUNCIL_LEAD, Optional.of(area));
    private final Viewer vcs = new Viewer("p-vikram", "Vikram", Role.VCS_LEAD, Optional.of(area));

    @Autowired
    AcceptingStoryTest(Planning planning, Plans plans, Log log, Clock clock) {
        this.planning = planning;
        this.plans = plans;
        this.log = log;
        this.clock = clock;
    }

    @ParameterizedTest
    @CsvSource({"get,1", "replace,1", "append,2"})
    void isFinishedAtTheNextStartWhateverStepItBrokeOffAt(String step, int yeses) {
        planning.add(council, area, anAction("Meet").draft(), List.of(), "form").block();
        planning.accept(council, area, 1).block();
        Planning breaking = new Planning(Broken.at(step, Plans.class, plans), Broken.at(step, Log.class, log), clock);

        assertThatThrownBy(() -> breaking.accept(vcs, area, 1).block()).hasMessageContaining(step);
        planning.finishAll().block();
        planning.finishAll().block();

        assertThat(stored().acceptances()).hasSize(yeses);
        assertThat(yesesWrittenDown()).isEqualTo(yeses);
        planning.accept(vcs, area, 1).block();
        assertThat(stored().isAgreed()).isTrue();
        assertThat(yesesWrittenDown()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"get,0", "replace,0", "append,1"})
    void writesANoDownOnceWhateverStepItBrokeOffAt(String step, int noes) {
        planning.add(council, area, anAction("Meet").draft(), List.of(), "form").block();
        Planning breaking = new Planning(Broken.at(step, Plans.class, plans), Broken.at(step, Log.class, log), clock);

        assertThatThrownBy(() -> breaking.decline(vcs, area, 1, "No money").block())
                .hasMessageContaining(step);
        planning.finishAll().block();
        planning.finishAll().block();

        assertThat(stored().verdicts().declines()).hasSize(noes);
        assertThat(writtenDown("plan.declined")).isEqualTo(noes);
    }

    private Plan stored() {
        return Objects.requireNonNull(plans.get(area).block());
    }

    private long yesesWrittenDown() {
        return writtenDown("plan.accepted");
    }

    private long writtenDown(String what) {
        return Objects.requireNonNull(log.list(area)
                .filter(entry -> entry.what().equals(what))
                .count()
                .block());
    }
}
