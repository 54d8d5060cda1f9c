package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.AreaCode;
import tandem.Side;
import tandem.round.Terms;

/** Protection that shows nothing is worth nothing: prints how much areas of several sizes still see. */
class StillShownTest {

    private static final AreaCode AREA = new AreaCode("E08000033");
    private static final LocalDate REVEALED = LocalDate.of(2026, 3, 2);
    private static final int AREAS = 40;

    @BeforeAll
    static void head() {
        System.out.println("Share of cells shown, of 40 areas by chance with 8 to 20 relationships each:");
        System.out.println(
                "VCS  k  who answers | whole, principles, barriers | relationships: VCS  council  both sides | both, alone or together");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 12, 25, 40})
    void showsTheWholeAndThePrinciplesInEveryAreaWhereEverybodyAnswers(int vcs) {
        int proposed = Terms.thresholdFor(vcs);
        List<FrozenResults> everybody = tell(vcs, proposed, 1, "everybody   ");
        tell(vcs, proposed, 0.75, "3 in 4      ");
        tell(vcs, proposed == 3 ? 5 : 3, 1, "everybody   ");

        assertThat(share(everybody, Side.VCS, StillShownTest::everybodysCells)).isEqualTo(1);
    }

    private static List<FrozenResults> tell(int vcs, int threshold, double answering, String who) {
        List<FrozenResults> results = LongStream.range(0, AREAS)
                .mapToObj(seed -> {
                    SomeArea area = SomeArea.of(seed, AREA, threshold, vcs, 8 + (int) (seed % 13));
                    return SomeAnswers.of(area, "2026-1", REVEALED, answering, new Random(seed))
                            .results();
                })
                .toList();
        System.out.printf(
                Locale.UK,
                "%3d  %d  %s| VCS %3.0f %%, council %3.0f %%     | %3.0f %%  %3.0f %%  %3.0f %%      | %3.0f %%%n",
                vcs,
                threshold,
                who,
                100 * share(results, Side.VCS, StillShownTest::everybodysCells),
                100 * share(results, Side.COUNCIL, StillShownTest::everybodysCells),
                100 * share(results, Side.VCS, StillShownTest::relationships),
                100 * share(results, Side.COUNCIL, StillShownTest::betweenSides),
                100 * shareOfBoth(results),
                100 * shareAloneOrTogether(results));
        return results;
    }

    private static double share(
            List<FrozenResults> results, Side side, Function<FrozenResults, List<BothSides>> cells) {
        return share(
                results.stream().flatMap(each -> cells.apply(each).stream()).toList(), places -> isShown(places, side));
    }

    private static double shareOfBoth(List<FrozenResults> results) {
        return share(
                results.stream().flatMap(each -> betweenSides(each).stream()).toList(),
                places -> isShown(places, Side.COUNCIL) && isShown(places, Side.VCS));
    }

    /** The share of relationships between the sides of which both are shown, alone or with others. */
    private static double shareAloneOrTogether(List<FrozenResults> results) {
        List<Boolean> shown = results.stream()
                .map(FrozenResults::withoutVcsRelationships)
                .flatMap(each -> each.relationships().stream()
                        .map(one -> isShown(one)
                                || each.bundles().stream()
                                        .filter(StillShownTest::isShown)
                                        .anyMatch(
                                                bundle -> bundle.relationships().containsAll(one.relationships()))))
                .toList();
        return Collections.frequency(shown, true) / (double) shown.size();
    }

    private static boolean isShown(Seen seen) {
        return seen.axes().values().stream()
                .allMatch(places -> isShown(places, Side.COUNCIL) && isShown(places, Side.VCS));
    }

    private static double share(List<BothSides> cells, Predicate<BothSides> shown) {
        return cells.stream().filter(shown).count() / (double) cells.size();
    }

    private static boolean isShown(BothSides places, Side side) {
        Figure.Status status = places.of(side).status();
        return status == Figure.Status.SHOWN || status == Figure.Status.NOT_KNOWN;
    }

    private static List<BothSides> everybodysCells(FrozenResults results) {
        return Stream.concat(
                        results.whole().axes().values().stream(),
                        results.themes().stream()
                                .flatMap(theme -> theme.elements().stream().map(each -> each.places())))
                .toList();
    }

    private static List<BothSides> relationships(FrozenResults results) {
        return results.relationships().stream()
                .flatMap(each -> each.axes().values().stream())
                .toList();
    }

    private static List<BothSides> betweenSides(FrozenResults results) {
        return relationships(results.withoutVcsRelationships());
    }
}
