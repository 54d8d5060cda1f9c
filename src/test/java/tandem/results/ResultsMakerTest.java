package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.Side.COUNCIL;
import static tandem.Side.VCS;
import static tandem.results.ARound.aRound;
import static tandem.results.ARound.pinned;
import static tandem.results.SomeResults.someResults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.round.Mode;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Promise;

class ResultsMakerTest {

    private static final PartName FIRST = PartName.relationship(1);
    private static final PartName FOUNDATIONS = PartName.theme("shared-foundations");

    @Test
    void placesEachSideAtItsMedianAndCountsTheGapFromTheCouncil() {
        BothSides places = axis(
                aRound().about(pinned(1, "adults"))
                        .placed(COUNCIL, FIRST, "strategic", 5, 4, 4, 2)
                        .placed(VCS, FIRST, "strategic", 1, 2, 5)
                        .results(),
                1,
                "strategic");

        assertThat(places.council()).isEqualTo(Figure.shown(new Place(8)));
        assertThat(places.vcs()).isEqualTo(Figure.shown(new Place(4)));
        assertThat(places.gapInHalves()).contains(4);
    }

    @Test
    void placesAnEvenNumberAtTheMeanOfTheMiddleTwo() {
        BothSides places = axis(
                aRound().about(pinned(1, "adults"))
                        .placed(COUNCIL, FIRST, "money", 2, 5, 1, 5)
                        .placed(VCS, FIRST, "money", 4, 3, 3, 4, 1, 5)
                        .results(),
                1,
                "money");

        assertThat(places.council().place()).contains(new Place(7));
        assertThat(places.vcs().place()).contains(new Place(7));
        assertThat(places.gapInHalves()).contains(0);
    }

    @Test
    void asksTheVcsAloneAboutRelationshipsWithinTheVcs() {
        FrozenResults results =
                aRound().about(pinned(1)).placed(VCS, FIRST, "time", 3, 3, 3).results();

        assertThat(axis(results, 1, "time").council()).isEqualTo(Figure.without(Figure.Status.NOT_ASKED));
        assertThat(axis(results, 1, "time").gapInHalves()).isEmpty();
        assertThat(results.relationships().get(0).answered())
                .isEqualTo(Map.of(COUNCIL, Band.NONE_ASKED, VCS, Band.FEWER_THAN_5));
        assertThat(results.seenBy(COUNCIL).relationships()).isEmpty();
        assertThat(results.seenBy(VCS).relationships()).hasSize(1);
    }

    @Test
    void asksNobodyInARoundHeldTogether() {
        FrozenResults results =
                aRound().in(Mode.TOGETHER).about(pinned(1, "adults")).results();

        assertThat(axis(results, 1, "time").council().status()).isEqualTo(Figure.Status.NOT_ASKED);
        assertThat(axis(results, 1, "time").vcs().status()).isEqualTo(Figure.Status.NOT_ASKED);
        assertThat(results.whole().answered()).containsEntry(VCS, Band.NONE_ASKED);
    }

    @Test
    void ratesAnElementAtTheMedianOfEachOnesMeanAndAThemeAtTheMeanOfItsShownElements() {
        ThemeResult theme = theme(aRound().rated(VCS, FOUNDATIONS, "early-say", 1, 2, 5)
                .rated(VCS, FOUNDATIONS, "agendas-together", 2, 2, 0)
                .rated(VCS, FOUNDATIONS, "speaking-up", 5, 3, 4)
                .rated(VCS, FOUNDATIONS, "knowing-the-sector", 4, 4, 4)
                .results());

        // Means: 8/3, 7/3, 9/2; the median 8/3 is nearer to 2.5 than to 3. Theme: (2.5 + 4) / 2 = 3.25, halfway up 3.5.
        assertThat(theme.elements().get(0).places().vcs()).isEqualTo(Figure.shown(new Place(5)));
        assertThat(theme.elements().get(1).places().vcs()).isEqualTo(Figure.shown(new Place(8)));
        assertThat(theme.elements().get(2).places().vcs()).isEqualTo(Figure.without(Figure.Status.NOT_KNOWN));
        assertThat(theme.places().vcs()).isEqualTo(Figure.shown(new Place(7)));
        assertThat(theme.shownElements()).isEqualTo(Map.of(COUNCIL, 0, VCS, 2));
        assertThat(theme.places().council()).isEqualTo(Figure.without(Figure.Status.WITHHELD));
    }

    @Test
    void namesWhatHalfOrMoreNameAmongAllWhoAnswered() {
        RelationshipResult result = aRound().about(pinned(1, "adults"))
                .ticked(COUNCIL, FIRST, 0, Part.TYPES, Set.of("shaping", "ongoing"), Set.of("shaping"))
                .ticked(COUNCIL, FIRST, 1, Part.TYPES, Set.of("shaping"), Set.of("shaping"))
                .ticked(COUNCIL, FIRST, 2, Part.TYPES, Set.of("delivery"), Set.of("delivery"))
                .placed(COUNCIL, FIRST, "time", 3, 3, 3, 3)
                .results()
                .relationships()
                .get(0);

        assertThat(result.types().stream().map(NamedByBoth::council))
                .containsExactly(Named.BY_HALF_OR_MORE, Named.BY_FEWER, Named.BY_FEWER, Named.BY_FEWER, Named.BY_FEWER);
        assertThat(result.types().stream().map(NamedByBoth::vcs)).containsOnly(Named.WITHHELD);
        assertThat(result.mainTypes()).isEqualTo(Map.of(COUNCIL, List.of("shaping"), VCS, List.of()));
    }

    @Test
    void marksAsWorstOnlyWhatHalfOrMoreMark() {
        BarrierResult barrier = aRound()
                .ticked(VCS, PartName.BARRIERS, 0, Part.BARRIERS, Set.of("local-history"), Set.of("local-history"))
                .ticked(VCS, PartName.BARRIERS, 1, Part.BARRIERS, Set.of("local-history"), Set.of())
                .ticked(VCS, PartName.BARRIERS, 2, Part.BARRIERS, Set.of(), Set.of())
                .results()
                .barriers()
                .stream()
                .filter(one -> one.barrier().equals("local-history"))
                .findFirst()
                .orElseThrow();

        assertThat(barrier.named().vcs()).isEqualTo(Named.BY_HALF_OR_MORE);
        assertThat(barrier.worst().vcs()).isEqualTo(Named.BY_FEWER);
        assertThat(barrier.named().council()).isEqualTo(Named.WITHHELD);
    }

    @Test
    void takesOneViewForEachOrganisationWhereThePromiseNamesThem() {
        BothSides places = axis(
                aRound().promising(Promise.ORGANISATION_NAMED, 5)
                        .about(pinned(1, "adults"))
                        .placed(VCS, FIRST, "strategic", 1, 1, 2, 5)
                        .from("large", VCS, FIRST, 0, 1, 2)
                        .from("small", VCS, FIRST, 3)
                        .placed(COUNCIL, FIRST, "strategic", 4)
                        .from("adults", COUNCIL, FIRST, 0)
                        .results(),
                1,
                "strategic");

        // The large organisation's view is 1, the small one's 5: between them 3, and not the 1.5 of four people.
        assertThat(places.vcs()).isEqualTo(Figure.shown(new Place(6)));
        assertThat(places.council()).isEqualTo(Figure.shown(new Place(8)));
    }

    @Test
    void readsOnlyWhatWasSubmitted() {
        ARound round = aRound().about(pinned(1, "adults")).placed(VCS, FIRST, "time", 1, 1, 1);
        List<Part> saved = round.parts().stream()
                .map(part -> new Part(part.key(), part.name(), part.side(), part.answers(), part.contributor(), false))
                .toList();

        FrozenResults results =
                ResultsMaker.make(round.round(), ARound.OURS, List.of(), List.of(), saved, ARound.REVEAL);

        assertThat(axis(results, 1, "time").vcs().status()).isEqualTo(Figure.Status.WITHHELD);
    }

    @Test
    void withholdsWhatTooFewAnsweredWhateverTheySaid() {
        for (int step = 1; step <= 5; step++) {
            BothSides places = axis(
                    aRound().promising(Promise.ANONYMOUS, 5)
                            .about(pinned(1, "adults"))
                            .placed(VCS, FIRST, "strategic", step, step, step, step)
                            .placed(COUNCIL, FIRST, "strategic", step, step, step, step, step)
                            .results(),
                    1,
                    "strategic");
            assertThat(places.vcs()).isEqualTo(Figure.without(Figure.Status.WITHHELD));
            assertThat(places.council()).isEqualTo(Figure.shown(new Place(2 * step)));
        }
    }

    @Test
    void makesTheExampleThatOtherTestsShow() {
        FrozenResults results = someResults();

        assertThat(axis(results, 2, "strategic").gapInHalves()).contains(4);
        assertThat(axis(results, 10, "strategic").vcs().status()).isEqualTo(Figure.Status.WITHHELD);
        assertThat(results.whole().answered()).isEqualTo(Map.of(COUNCIL, Band.TEN_OR_MORE, VCS, Band.TEN_OR_MORE));
        assertThat(results.themes()).hasSize(4);
        assertThat(results.highlights()).extracting(Highlight::rule).contains(Highlight.Rule.values());
    }

    private static BothSides axis(FrozenResults results, int number, String axis) {
        return Objects.requireNonNull(
                results.relationships().get(number - 1).axes().get(axis));
    }

    private static ThemeResult theme(FrozenResults results) {
        return results.themes().stream()
                .filter(one -> one.theme().equals(FOUNDATIONS.text().substring("theme/".length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void doesNotMixUpTheSides() {
        for (Side side : Side.values()) {
            FrozenResults results =
                    aRound().placed(side, PartName.WHOLE, "money", 5, 5, 5).results();
            BothSides money = Objects.requireNonNull(results.whole().axes().get("money"));
            assertThat(money.of(side).place()).contains(new Place(10));
            assertThat(money.of(side.other()).status()).isEqualTo(Figure.Status.WITHHELD);
        }
    }
}
