package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.Rejected;
import tandem.Side;

class LeadershipTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Leadership none = Leadership.of(Cast.CALDERDALE);

    @Test
    void namesALeadForEachSide() {
        Leadership both = none.appoint(Side.COUNCIL, Cast.carol(), NOW).appoint(Side.VCS, Cast.vikram(), NOW);

        assertThat(both.isLedBy(Side.COUNCIL, Cast.carol().id())).isTrue();
        assertThat(both.isLedBy(Side.VCS, Cast.vikram().id())).isTrue();
        assertThat(both.isLedBy(Side.VCS, Cast.carol().id())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void refusesTheSamePersonOnBothSides(Side side) {
        assertBothSides(side, Cast.carol(), Cast.carol());
    }

    @Test
    void knowsAPersonAgainByTheirEmail() {
        assertBothSides(
                Side.COUNCIL,
                Cast.carol(),
                person("p-other", "C. Council", "Elsewhere", Optional.of(" CAROL@calderdale.example ")));
    }

    @Test
    void knowsAPersonAgainByNameAndOrganisation() {
        assertBothSides(
                Side.COUNCIL,
                Cast.carol(),
                person("p-other", "carol council", "calderdale council ", Optional.empty()));
    }

    @Test
    void asksForAddressesWhereTheNamesAreTheSame() {
        assertBothSides(
                Side.VCS,
                Cast.vikram(),
                person("p-other", "Vikram Voluntary", "Calderdale Council", Optional.of("vikram@calderdale.example")));
    }

    @Test
    void takesNamesakesWithTwoAddressesForTwoPeople() {
        Person namesake = person("p-other", "Carol Council", "The Hub", Optional.of("carol.council@hub.example"));

        Leadership both = none.appoint(Side.VCS, Cast.carol(), NOW).appoint(Side.COUNCIL, namesake, NOW);

        assertThat(both.lead(Side.COUNCIL)).contains(namesake);
    }

    private void assertBothSides(Side side, Person one, Person again) {
        Leadership half = none.appoint(side, one, NOW);
        assertThatThrownBy(() -> half.appoint(side.other(), again, NOW))
                .isInstanceOf(Rejected.class)
                .hasMessage("access.lead.both-sides");
    }

    private static Person person(String id, String name, String organisation, Optional<String> email) {
        return new Person(new PersonId(id), name, "Officer", organisation, email);
    }
}
