package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.Side;

/** Five VCS organisations a to e, three people of housing and two of health, and five relationships. */
class ForecastTest {

    private static final Round ROUND = aRound().about("Advice", List.of("housing"), List.of("a", "b", "c"))
            .about("Food", List.of("housing"), List.of("a", "b"))
            .about("Ageing well", List.of("health"), List.of("a", "b", "c", "d"))
            .about("Crisis help", List.of("health"), List.of("e"))
            .about("Sharing rooms", List.of(), List.of("a", "b", "c"))
            .open();
    private static final List<Participation> INVITED = Stream.concat(
                    Stream.concat(people("housing", 3), people("health", 2)),
                    Stream.of("a", "b", "c", "d", "e")
                            .map(slug ->
                                    anInvitation(ROUND).ofOrganisation(slug).invited()))
            .toList();

    @Test
    void countsThoseInvitedWhoArePartyToEachRelationship() {
        Forecast forecast = forecast(Promise.ANONYMOUS, 3, INVITED);

        assertThat(forecast.relationships())
                .extracting(line -> line.reach().council(), line -> line.reach().vcs())
                .containsExactly(tuple(3, 3), tuple(3, 2), tuple(2, 4), tuple(2, 1), tuple(0, 3));
        assertThat(forecast.everything()).isEqualTo(new Forecast.Reach(5, 5, 3));
    }

    @Test
    void saysWhatAnAnonymousRoundCouldShowAtMost() {
        Forecast forecast = forecast(Promise.ANONYMOUS, 3, INVITED);

        assertThat(names(forecast.forBothSides())).containsExactly("Advice");
        assertThat(names(forecast.forOnly(Side.COUNCIL))).containsExactly("Food");
        assertThat(names(forecast.forOnly(Side.VCS))).containsExactly("Ageing well");
        assertThat(names(forecast.forNeitherSide())).containsExactly("Crisis help");
        assertThat(names(forecast.withinVcs())).containsExactly("Sharing rooms");
        assertThat(forecast.withinVcsNotShown()).isEmpty();
        assertThat(forecast.betweenSides()).isEqualTo(4);
    }

    @Test
    void showsLessWithAHigherThreshold() {
        Forecast forecast = forecast(Promise.ANONYMOUS, 4, INVITED);

        assertThat(forecast.forBothSides()).isEmpty();
        assertThat(names(forecast.forOnly(Side.VCS))).containsExactly("Ageing well");
        assertThat(names(forecast.forNeitherSide())).containsExactly("Advice", "Food", "Crisis help");
        assertThat(names(forecast.withinVcsNotShown())).containsExactly("Sharing rooms");
        assertThat(forecast.everything().shows(Side.VCS)).isTrue();
        assertThat(forecast(Promise.ANONYMOUS, 6, INVITED).everything().shows(Side.VCS))
                .isFalse();
    }

    @Test
    void needsOneRespondentWhereTheyAreNamed() {
        for (Promise promise : List.of(Promise.ORGANISATION_NAMED, Promise.NAMED)) {
            assertThat(names(forecast(promise, 5, INVITED).forBothSides()))
                    .containsExactly("Advice", "Food", "Ageing well", "Crisis help");
        }
    }

    @Test
    void countsAnOrganisationOnceHoweverManyOfItAreInvited() {
        Round named = aRound().promising(Promise.NAMED).open();
        List<Participation> three = Stream.of("vcs-a", "vcs-2", "vcs-3")
                .map(name -> new Participation(
                        new ParticipationId(named.id(), name),
                        new Affiliation(Side.VCS, "E08000033/a", "a"),
                        name,
                        Participation.State.INVITED,
                        name,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Set.of(),
                        0))
                .toList();

        assertThat(forecast(Promise.ANONYMOUS, 3, three).everything()).isEqualTo(new Forecast.Reach(0, 1, 3));
    }

    @Test
    void showsNothingWhenNobodyIsInvited() {
        Forecast forecast = forecast(Promise.NAMED, 3, List.of());

        assertThat(forecast.forNeitherSide()).hasSize(4);
        assertThat(forecast.everything().shows(Side.COUNCIL)).isFalse();
    }

    @Test
    void isNeverExceededWhenFewerAreInvited() {
        for (int left = 0; left < INVITED.size(); left++) {
            List<Participation> fewer = INVITED.subList(0, left);

            assertThat(forecast(Promise.ANONYMOUS, 3, INVITED).forBothSides())
                    .containsAll(forecast(Promise.ANONYMOUS, 3, fewer).forBothSides());
        }
    }

    private static Forecast forecast(Promise promise, int threshold, List<Participation> invited) {
        return Forecast.of(promise, threshold, ROUND.relationships(), invited);
    }

    private static Stream<Participation> people(String department, int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(n -> anInvitation(ROUND).ofDepartment(department, n).invited());
    }

    private static List<String> names(List<PinnedRelationship> relationships) {
        return relationships.stream().map(PinnedRelationship::name).toList();
    }

    private static org.assertj.core.groups.Tuple tuple(int council, int vcs) {
        return org.assertj.core.api.Assertions.tuple(council, vcs);
    }
}
