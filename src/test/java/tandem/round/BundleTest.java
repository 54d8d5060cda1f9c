package tandem.round;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.round.ParticipationBuilder.anInvitation;
import static tandem.round.RoundBuilder.aRound;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;

/** Six VCS organisations a to f, and two people in each of three departments. */
class BundleTest {

    private static final Round ROUND = aRound().open();
    private static final List<Participation> INVITED = Stream.concat(
                    Stream.of("a", "b", "c", "d", "e", "f")
                            .map(slug ->
                                    anInvitation(ROUND).ofOrganisation(slug).invited()),
                    Stream.of("housing", "health", "arts")
                            .flatMap(department -> IntStream.of(1, 2)
                                    .mapToObj(n -> anInvitation(ROUND)
                                            .ofDepartment(department, n)
                                            .invited())))
            .toList();

    @Test
    void takesTogetherWhatIsOfOneTypeAndTooLittleKnownAlone() {
        Forecast forecast = forecast(
                relationship(1, "shaping", "housing", "a", "b"),
                relationship(2, "shaping", "health", "c", "d"),
                relationship(3, "shaping", "arts", "e", "f"),
                relationship(4, "delivery", "arts", "a"));

        assertThat(forecast.bundles()).extracting(Bundle::about).containsExactly("bundle/shaping");
        assertThat(numbers(forecast.bundles().get(0).relationships())).containsExactly(1, 2, 3);
        assertThat(numbers(forecast.forNeitherSide())).containsExactly(4);
    }

    @Test
    void takesTogetherWhatIsLeftOverOfSeveralTypes() {
        Forecast forecast = forecast(
                relationship(1, "shaping", "housing", "a", "b"),
                relationship(2, "ongoing", "health", "c", "d"),
                relationship(3, "delivery", "arts", "e", "f"));

        assertThat(forecast.bundles()).extracting(Bundle::about).containsExactly("bundle/several");
        assertThat(forecast.forNeitherSide()).isEmpty();
    }

    @Test
    void leavesOutWhatOneSideCanBeShownOfAlone() {
        Forecast forecast = forecast(
                relationship(1, "shaping", "housing", "a", "b", "c", "d", "e"),
                relationship(2, "shaping", "health", "c", "d"),
                relationship(3, "shaping", "arts", "e", "f"));

        assertThat(numbers(forecast.forOnly(Side.VCS))).containsExactly(1);
        assertThat(forecast.bundles()).as("four organisations are left").isEmpty();
    }

    @Test
    void countsOrganisationsAndNotTheirAnswers() {
        Forecast forecast = forecast(
                relationship(1, "shaping", "housing", "a", "b", "c", "d"),
                relationship(2, "shaping", "health", "a", "b", "c", "d"),
                relationship(3, "shaping", "arts", "a", "b", "c", "d"));

        assertThat(forecast.bundles()).isEmpty();
    }

    @Test
    void neverTakesInRelationshipsWithinTheVcs() {
        Forecast forecast = forecast(
                relationship(1, "shaping", "housing", "a", "b"),
                relationship(2, "shaping", "health", "c", "d"),
                new PinnedRelationship(
                        3, "Within", List.of("shaping"), organisations("e", "f"), List.of(), List.of(), true, true));

        assertThat(forecast.bundles()).isEmpty();
    }

    private static Forecast forecast(PinnedRelationship... relationships) {
        return Forecast.of(Promise.ANONYMOUS, 5, List.of(relationships), INVITED);
    }

    private static PinnedRelationship relationship(int number, String type, String department, String... slugs) {
        return new PinnedRelationship(
                number,
                "Relationship " + number,
                List.of(type),
                organisations(slugs),
                List.of(new DepartmentId(RoundBuilder.CALDERDALE, department)),
                List.of("whole-place"),
                true,
                true);
    }

    private static List<OrganisationId> organisations(String... slugs) {
        return Stream.of(slugs)
                .map(slug -> new OrganisationId(RoundBuilder.CALDERDALE, slug))
                .toList();
    }

    private static List<Integer> numbers(List<PinnedRelationship> relationships) {
        return relationships.stream().map(PinnedRelationship::number).toList();
    }
}
