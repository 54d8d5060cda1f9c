package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tandem.questionnaire.Instrument;
import tandem.results.BothSides;
import tandem.results.FrozenResults;
import tandem.results.Named;
import tandem.results.NamedByBoth;
import tandem.results.RelationshipResult;
import tandem.results.SomeResults;

/** What the sheet of relationships tells of each side, in the words of the results page, and why it tells nothing. */
class RelationshipSheetsTest {

    private static final String WITHHELD = "Not enough answers to show";

    /** In the order of the sheet: types and qualities, the council first. */
    private static final int TYPES = 6;

    private static final int AXES = 10;

    @Test
    void saysWhatIsWithheldAsWithheld() {
        assertThat(said(SomeResults.someResults(), 10))
                .startsWith("Neighbourhood", WITHHELD)
                .element(3)
                .isEqualTo(WITHHELD);
    }

    @Test
    void saysOfWhichSideNobodyWasAsked() {
        List<String> withinVcs = said(SomeResults.someResults(), 9);

        assertThat(withinVcs).element(0).isEqualTo("Not asked");
        assertThat(withinVcs).element(2).isEqualTo("Not asked");
        assertThat(withinVcs.subList(1, 2)).doesNotContain("Not asked", WITHHELD);
    }

    @Test
    void saysWhereEnoughAnsweredAndHalfOfThemNameNothing() {
        assertThat(said(changed(RelationshipSheetsTest::nothingNamed), 10))
                .containsExactly(
                        "No type is marked by half or more", WITHHELD, "No quality is named by half or more", WITHHELD);
    }

    @Test
    void saysThatNothingWasAskedWhereAQuestionnaireHasNoSuchQuestions() {
        assertThat(said(changed(RelationshipSheetsTest::nothingAsked), 10)).containsOnly("Not asked");
        assertThat(row(changed(RelationshipSheetsTest::nothingAsked), 10))
                .element(AXES)
                .isEqualTo("Not asked");
    }

    @Test
    void neverSaysOfASideThatItProvidedNothing() {
        FrozenResults results = SomeResults.someResults();
        assertThat(results.relationships())
                .hasSize(10)
                .allSatisfy(each -> assertThat(row(results, each.number()).subList(TYPES, AXES + 1))
                        .doesNotContain("Not provided"));
    }

    private static RelationshipResult nothingNamed(RelationshipResult result) {
        return told(
                result,
                result.types(),
                result.qualities().stream()
                        .map(quality -> new NamedByBoth(
                                quality.option(),
                                quality.council() == Named.BY_HALF_OR_MORE ? Named.BY_FEWER : quality.council(),
                                quality.vcs()))
                        .toList(),
                result.axes());
    }

    private static RelationshipResult nothingAsked(RelationshipResult result) {
        return told(result, List.of(), List.of(), Map.of());
    }

    private static RelationshipResult told(
            RelationshipResult result,
            List<NamedByBoth> types,
            List<NamedByBoth> qualities,
            Map<String, BothSides> axes) {
        return new RelationshipResult(
                result.relationship(),
                axes,
                types,
                Map.of(),
                result.strategic(),
                qualities,
                result.scales(),
                result.answered());
    }

    private static FrozenResults changed(Function<RelationshipResult, RelationshipResult> change) {
        FrozenResults all = SomeResults.someResults();
        return new FrozenResults(
                all.round(),
                all.title(),
                all.revealedOn(),
                all.promise(),
                all.threshold(),
                all.illustrative(),
                all.whole(),
                all.relationships().stream().map(change).toList(),
                all.bundles(),
                all.themes(),
                all.barriers(),
                all.turnout(),
                all.highlights(),
                all.views(),
                all.vcsRelationshipsShownToCouncil());
    }

    private static List<String> said(FrozenResults results, int number) {
        return row(results, number).subList(TYPES, AXES);
    }

    private static List<String> row(FrozenResults results, int number) {
        Material usual = Exported.material(Exported.USUAL);
        Instrument instrument = usual.seen().orElseThrow().instrument();
        Material material = new Material(
                        usual.area(),
                        List.of(),
                        Map.of(),
                        Optional.of(new Material.Seen(results, instrument, List.of(), Optional.empty())),
                        usual.today(),
                        usual.report())
                .ofRound();
        return new RelationshipSheets(Exported.WORDS, material)
                .relationships().rows().stream()
                        .filter(cells -> cells.get(0).equals(new Cell.Figure(number)))
                        .findFirst()
                        .orElseThrow()
                        .stream()
                        .map(Cell::words)
                        .toList();
    }
}
