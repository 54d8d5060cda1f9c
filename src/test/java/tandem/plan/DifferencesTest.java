package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.PRIYA;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final Plan agreed = aPlan().with(anAction("Meet every month"))
            .with(anAction("One form"))
            .agreed()
            .build();

    @Test
    void tellsFieldByFieldWhatAnActionSaidAndSaysNow() {
        Draft later = anAction("Meet every week").due(YearMonth.of(2027, 1)).draft();

        Differences differences = Differences.between(agreed, agreed.change("A1", 1, later, PRIYA, NOW));

        assertThat(differences.reordered()).isFalse();
        assertThat(differences.actions()).singleElement().satisfies(difference -> {
            assertThat(difference.isNew()).isFalse();
            assertThat(difference.fields()).containsExactly(Field.WHAT, Field.DUE);
            assertThat(difference.before()).contains(agreed.action("A1"));
            assertThat(difference.after().what()).isEqualTo("Meet every week");
        });
    }

    @Test
    void tellsANewActionAndAnotherOrderApart() {
        Plan more = agreed.add(anAction("Third").draft(), List.of(), "form", PRIYA, NOW);
        Differences added = Differences.between(agreed, more);
        assertThat(added.actions()).singleElement().satisfies(difference -> {
            assertThat(difference.isNew()).isTrue();
            assertThat(difference.after().reference()).isEqualTo("A3");
        });
        assertThat(added.reordered()).isFalse();

        Differences moved = Differences.between(agreed, more.move("A2", 1, -1, PRIYA, NOW));
        assertThat(moved.actions()).hasSize(1);
        assertThat(moved.reordered()).isTrue();
    }

    @Test
    void findsNoneWhenAChangeWasTakenBack() {
        Plan there = agreed.change("A1", 1, anAction("Other").draft(), PRIYA, NOW);
        Plan back = there.change("A1", 2, anAction("Meet every month").draft(), PRIYA, NOW);

        assertThat(Differences.between(agreed, there).none()).isFalse();
        assertThat(Differences.between(agreed, back).none()).isTrue();
    }
}
