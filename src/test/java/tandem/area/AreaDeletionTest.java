package tandem.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.access.Cast;
import tandem.access.Leadership;
import tandem.access.Person;
import tandem.access.PersonId;

class AreaDeletionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Leadership leadership = Leadership.of(Cast.CALDERDALE)
            .appoint(Side.COUNCIL, Cast.carol(), NOW)
            .appoint(Side.VCS, Cast.vikram(), NOW);

    @Test
    void takesBothLeads() {
        AreaDeletion half = AreaDeletion.of(Cast.CALDERDALE)
                .agree(Side.COUNCIL, Cast.carol().id(), NOW);

        assertThat(half.isAgreed(leadership, NOW)).isFalse();
        assertThat(half.agree(Side.COUNCIL, Cast.carol().id(), NOW).isAgreed(leadership, NOW))
                .isFalse();
        assertThat(half.agree(Side.VCS, Cast.vikram().id(), NOW).isAgreed(leadership, NOW))
                .isTrue();
    }

    @Test
    void countsAYesForThirtyDays() {
        AreaDeletion both = both();

        assertThat(both.isAgreed(leadership, NOW.plus(Duration.ofDays(30)).minusMillis(1)))
                .isTrue();
        assertThat(both.isAgreed(leadership, NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void countsNoYesOfSomebodyWhoDoesNotLeadAnyMore() {
        Person clara = new Person(new PersonId("p-clara"), "Clara Council", "Director", "Council", Optional.empty());

        assertThat(both().isAgreed(leadership.appoint(Side.COUNCIL, clara, NOW), NOW))
                .isFalse();
    }

    @Test
    void countsNoYesThatWasTakenBackOrWasForAnAreaThatIsGone() {
        assertThat(both().withdraw(Side.VCS).isAgreed(leadership, NOW)).isFalse();
        assertThat(both().begin(NOW).done().anew().isAgreed(leadership, NOW)).isFalse();
    }

    private static AreaDeletion both() {
        return AreaDeletion.of(Cast.CALDERDALE)
                .agree(Side.COUNCIL, Cast.carol().id(), NOW)
                .agree(Side.VCS, Cast.vikram().id(), NOW);
    }
}
