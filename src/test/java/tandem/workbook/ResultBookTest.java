package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.workbook.BookRules.text;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tandem.AreaCode;
import tandem.report.Report;
import tandem.report.Reports;
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
                        "Relationships",
                        "Axes map",
                        "Spatial map",
                        "Perception gaps",
                        "Principles",
                        "Barriers",
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
}
