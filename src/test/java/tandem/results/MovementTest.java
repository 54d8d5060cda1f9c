package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.Side.COUNCIL;
import static tandem.Side.VCS;
import static tandem.results.ARound.aRound;
import static tandem.results.ARound.pinned;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.results.Movement.Moved;
import tandem.round.PartName;

class MovementTest {

    private static final PartName FIRST = PartName.relationship(1);

    @Test
    void saysHowFarEachSideMovedAndWhetherTheGapNarrowed() {
        Moved moved = moved(
                lastYear().placed(COUNCIL, FIRST, "strategic", 4, 4, 4).placed(VCS, FIRST, "strategic", 1, 1, 1),
                aRound().placed(COUNCIL, FIRST, "strategic", 4, 4, 3).placed(VCS, FIRST, "strategic", 2, 3, 3, 2),
                "strategic");

        assertThat(moved.halves(COUNCIL)).contains(0);
        assertThat(moved.halves(VCS)).contains(3);
        assertThat(moved.gapGrowth()).contains(-3);
    }

    @Test
    void measuresAGapByItsWidthWhicheverSideIsHigher() {
        Moved moved = moved(
                lastYear().placed(COUNCIL, FIRST, "money", 3, 3, 3).placed(VCS, FIRST, "money", 4, 4, 4),
                aRound().placed(COUNCIL, FIRST, "money", 5, 5, 5).placed(VCS, FIRST, "money", 3, 3, 3),
                "money");

        assertThat(moved.gapGrowth()).contains(2);
        assertThat(moved.halves(VCS)).contains(-2);
    }

    @Test
    void comparesOnlyWhatBothRoundsShow() {
        Moved moved = moved(
                lastYear().placed(COUNCIL, FIRST, "time", 3, 3, 3).placed(VCS, FIRST, "time", 4, 4),
                aRound().placed(COUNCIL, FIRST, "time", 5, 5, 5).placed(VCS, FIRST, "time", 3, 3, 3),
                "time");

        assertThat(moved.halves(COUNCIL)).contains(4);
        assertThat(moved.halves(VCS)).isEmpty();
        assertThat(moved.gapGrowth()).isEmpty();
    }

    @Test
    void leavesOutWhatNeitherSideShowsInBothRounds() {
        assertThat(Movement.between(
                                lastYear().about(pinned(1, "adults")).results(),
                                aRound().about(pinned(1, "adults")).results())
                        .moved())
                .isEmpty();
    }

    @Test
    void matchesRelationshipsByNumberAndThemesByTheirId() {
        Movement movement = Movement.between(SomeResults.earlierResults(), SomeResults.someResults());

        assertThat(movement.moved())
                .extracting(Moved::about)
                .contains("whole", "relationship/1", "theme/shared-foundations", "element/transparency");
        assertThat(find(movement, "whole", "strategic").orElseThrow().halves(VCS))
                .contains(2);
        assertThat(find(movement, "relationship/3", "strategic").orElseThrow().halves(VCS))
                .contains(0);
        assertThat(find(movement, "theme/effective-structures", "")
                        .orElseThrow()
                        .halves(VCS))
                .contains(2);
    }

    private static ARound lastYear() {
        return aRound().named("2025-1", "Spring 2025", LocalDate.of(2025, 3, 3));
    }

    private static Moved moved(ARound before, ARound now, String axis) {
        return find(
                        Movement.between(
                                before.about(pinned(1, "adults")).results(),
                                now.about(pinned(1, "adults")).results()),
                        "relationship/1",
                        axis)
                .orElseThrow();
    }

    private static Optional<Moved> find(Movement movement, String about, String axis) {
        return movement.moved().stream()
                .filter(one -> one.about().equals(about) && one.axis().equals(axis))
                .findFirst();
    }
}
