package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tandem.Side.COUNCIL;
import static tandem.Side.VCS;
import static tandem.results.ARound.aRound;
import static tandem.results.ARound.pinned;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Promise;

class ViewMakerTest {

    private static final PartName FIRST = PartName.relationship(1);
    private static final PartName WITHIN = PartName.relationship(2);

    @Test
    void showsAnOrganisationsViewAsTheMedianOfItsPeople() {
        FrozenResults results = told(Promise.ORGANISATION_NAMED).results();

        assertThat(results.views())
                .extracting(View::about, View::side, View::affiliation, View::person, each -> steps(each, "strategic"))
                .contains(
                        tuple("relationship/1", VCS, "large", Optional.empty(), "2.0"),
                        tuple("relationship/1", VCS, "small", Optional.empty(), "5.0"),
                        tuple("relationship/1", COUNCIL, "adults", Optional.empty(), "4.0"));
    }

    @Test
    void showsWhatEachPersonSaysWherePeopleAreNamed() {
        FrozenResults results = told(Promise.NAMED).results();

        assertThat(results.views())
                .filteredOn(view -> view.affiliation().equals("large"))
                .extracting(View::person, each -> steps(each, "strategic"), View::named)
                .containsExactly(
                        tuple(Optional.of("E08000033/2026-1/ann"), "1.0", named("shaping")),
                        tuple(Optional.of("E08000033/2026-1/ben"), "2.0", named()),
                        tuple(Optional.of("E08000033/2026-1/cat"), "3.0", named()));
    }

    @Test
    void hasNoViewsInAnAnonymousRoundWhateverStandsWithTheAnswers() {
        assertThat(told(Promise.ANONYMOUS).results().views()).isEmpty();
    }

    @Test
    void cannotMakeAViewUnderThePromiseOfAnonymity() {
        assertThatThrownBy(() -> new View(
                        Promise.ANONYMOUS, VCS, "large", "Large", Optional.empty(), "whole", Map.of(), Map.of()))
                .hasMessageContaining("nobody's view has a name");
        assertThatThrownBy(() -> new View(
                        Promise.ORGANISATION_NAMED,
                        VCS,
                        "large",
                        "Large",
                        Optional.of("ann"),
                        "whole",
                        Map.of(),
                        Map.of()))
                .hasMessageContaining("if people are named");
    }

    @Test
    void keepsViewsOfRelationshipsWithinTheVcsFromTheCouncil() {
        FrozenResults results = told(Promise.NAMED)
                .about(pinned(2))
                .placed(VCS, WITHIN, "strategic", 3)
                .from("small#dee", VCS, WITHIN, 0)
                .results();

        assertThat(results.seenBy(VCS).views()).extracting(View::about).contains("relationship/2");
        assertThat(results.seenBy(COUNCIL).views()).extracting(View::about).doesNotContain("relationship/2");
    }

    @Test
    void showsPeersNoViews() {
        assertThat(told(Promise.NAMED).results().forPeers().views()).isEmpty();
    }

    @Test
    void leavesOutAnswersOfBeforePeopleStoodWithThem() {
        FrozenResults results = aRound().promising(Promise.NAMED, 5)
                .about(pinned(1, "adults"))
                .placed(VCS, FIRST, "strategic", 1)
                .from("large", VCS, FIRST, 0)
                .results();

        assertThat(results.views()).isEmpty();
    }

    private static ARound told(Promise promise) {
        boolean people = promise != Promise.ORGANISATION_NAMED;
        return aRound().promising(promise, 5)
                .about(pinned(1, "adults"))
                .placed(VCS, FIRST, "strategic", 1, 2, 3, 5)
                .ticked(VCS, FIRST, 0, Part.TYPES, Set.of("shaping"), Set.of("shaping"))
                .from(people ? "large#ann" : "large", VCS, FIRST, 0)
                .from(people ? "large#ben" : "large", VCS, FIRST, 1)
                .from(people ? "large#cat" : "large", VCS, FIRST, 2)
                .from(people ? "small#dee" : "small", VCS, FIRST, 3)
                .placed(COUNCIL, FIRST, "strategic", 4)
                .from(people ? "adults#eve" : "adults", COUNCIL, FIRST, 0);
    }

    private static Map<String, List<String>> named(String... types) {
        return Map.of("types", List.of(types), "strategic", List.of(), "qualities", List.of(), "scales", List.of());
    }

    private static String steps(View view, String axis) {
        return Optional.ofNullable(view.places().get(axis))
                .flatMap(Figure::place)
                .map(place -> Double.toString(place.steps()))
                .orElse("");
    }
}
