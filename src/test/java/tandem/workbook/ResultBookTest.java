package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.workbook.BookRules.text;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tandem.AreaCode;
import tandem.relationship.Relationship;
import tandem.report.Report;
import tandem.report.Reports;
import tandem.results.FrozenResults;
import tandem.results.SomeResults;

/** The results of a round as a workbook: the same rules and the same sheets as in the plan's. */
class ResultBookTest {

    private static final Report REPORT =
            Reports.packaged(List.of(Shapes.PLAN, Shapes.RESULTS)).of(Shapes.RESULTS, new AreaCode("E08000033"));

    private final PlanBook made = new ResultBooks(Exported.WORDS)
            .make(
                    Exported.material(REPORT),
                    SomeResults.someResults(),
                    "http://localhost/areas/E08000033/rounds/2026-1/results");
    private final XSSFWorkbook book = Exported.opened(Exported.file(made));

    @Test
    void keepsEveryRuleOfAWorkbook() {
        BookRules.hold(
                book,
                REPORT,
                "Results in Calderdale: " + SomeResults.someResults().title());

        assertThat(BookRules.tabs(REPORT))
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Highlights",
                        "Relationships",
                        "Axes map",
                        "Spatial map",
                        "Perception gaps",
                        "Principles as a whole",
                        "Principles",
                        "Barriers",
                        "What moved",
                        "Who took part",
                        "Notes");
        assertThat(book.getSheet("Axes map").getDrawingPatriarch().getCharts()).hasSize(1);
        assertThat(book.getSheet("Principles").getDrawingPatriarch().getCharts())
                .hasSize(1);
    }

    @Test
    void saysWhatItIsAndFromWhen() {
        XSSFSheet cover = book.getSheetAt(0);

        assertThat(IntStream.rangeClosed(0, cover.getLastRowNum()).mapToObj(row -> text(cover, row, 0)))
                .contains(
                        "Revealed by both leads on 24 November 2026",
                        "The results on the web: http://localhost/areas/E08000033/rounds/2026-1/results")
                .anyMatch(line -> line.startsWith("Illustrative"));
        assertThat(made.fileName()).isEqualTo("results-calderdale-2026-11-24.xlsx");
    }

    @Test
    void isNoPlanThatCouldComeBack() {
        byte[] file = Exported.file(made);

        assertThatThrownBy(() -> PlanFile.read(file, Exported.HEADINGS))
                .isInstanceOfSatisfying(
                        Unreadable.class, why -> assertThat(why.key()).isEqualTo("workbook.unreadable.no-actions"));
    }

    @Test
    void saysFirstWhatALeaderShouldKnowAndThenWhatTheRulesFound() {
        List<List<String>> rows = rows("Highlights");

        assertThat(rows)
                .contains(
                        List.of(
                                "In a minute",
                                "The widest gap: Community anchor policy, Transactional to strategic."
                                        + " VCS partners place this 2 steps closer to “transactional”."),
                        List.of("Worth talking about", "Too little time and money: a barrier that both sides name."),
                        List.of("Worth talking about", "No relationship has the type Commissioning."))
                .hasSize(3 + SomeResults.someResults().seenByBoth().highlights().size());
        assertThat(rows).extracting(row -> row.get(0)).startsWith("In a minute").endsWith("Worth talking about");
    }

    @Test
    void saysHowBothSidesRateEachPrincipleAsAWhole() {
        assertThat(rows("Principles as a whole"))
                .hasSize(4)
                .contains(List.of(
                        "Shared foundations",
                        "3.5",
                        "2.5",
                        "1",
                        "VCS partners rate this 1 step lower",
                        "Made from 4 of 4 elements for the council, 4 of 4 for the VCS"));
    }

    @Test
    void saysWhatMovedSinceTheRoundBefore() {
        assertThat(rows("What moved"))
                .contains(
                        List.of(
                                "Spring 2025",
                                "VSI Alliance",
                                "Transactional to strategic",
                                "The same",
                                "1 up",
                                "1 narrower"),
                        List.of("Spring 2025", "Effective structures", "Rating", "The same", "1 up", "1 narrower"))
                .noneMatch(row -> row.get(1).equals("Youth offer"));
    }

    @Test
    void saysThatThereIsNoRoundBeforeOrThatNothingMoved() {
        assertThat(rows(opened(Optional.empty()), "What moved"))
                .containsExactly(Collections.nCopies(6, "There is no earlier round"));
        assertThat(rows(opened(Optional.of(SomeResults.someResults())), "What moved"))
                .containsExactly(Collections.nCopies(6, "Nothing moved"));
    }

    @Test
    void callsRelationshipsAsTheyWereCalledWhenTheRoundWasOpened() {
        Material today = Exported.material(REPORT);
        Relationship renamed =
                Relationship.proposed(today.area().code(), "Renamed since", List.of("ongoing"), List.of(), List.of());
        XSSFWorkbook later = opened(
                new Material(today.area(), List.of(renamed), Map.of(), today.seen(), today.today(), today.report()));

        assertThat(rows(later, "Relationships"))
                .extracting(row -> row.get(1))
                .contains("VSI Alliance")
                .hasSize(9);
        assertThat(rows(later, "Spatial map")).extracting(row -> row.get(2)).contains("VSI Alliance");
        for (XSSFSheet sheet : BookRules.tableSheets(later)) {
            assertThat(rows(later, sheet.getSheetName()).toString())
                    .as(sheet.getSheetName())
                    .doesNotContain("Renamed since")
                    .doesNotContain("Small charities network");
        }
    }

    private static XSSFWorkbook opened(Optional<FrozenResults> before) {
        Material usual = Exported.material(REPORT);
        Material.Seen seen = usual.seen().orElseThrow();
        return opened(new Material(
                usual.area(),
                usual.relationships(),
                usual.names(),
                Optional.of(new Material.Seen(seen.results(), seen.instrument(), seen.agreed(), before)),
                usual.today(),
                usual.report()));
    }

    private static XSSFWorkbook opened(Material material) {
        FrozenResults results = SomeResults.someResults();
        return Exported.opened(
                Exported.file(new ResultBooks(Exported.WORDS).make(material, results, "http://localhost/results")));
    }

    private List<List<String>> rows(String sheet) {
        return rows(book, sheet);
    }

    private static List<List<String>> rows(XSSFWorkbook book, String sheet) {
        DataFormatter formatter = new DataFormatter(Locale.UK);
        return StreamSupport.stream(book.getSheet(sheet).spliterator(), false)
                .skip(3)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .map(formatter::formatCellValue)
                        .toList())
                .toList();
    }
}
