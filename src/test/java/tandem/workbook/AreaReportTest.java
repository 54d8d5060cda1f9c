package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;
import static tandem.workbook.BookRules.text;
import static tandem.workbook.Exported.changed;
import static tandem.workbook.Exported.proposed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.AreaCode;
import tandem.plan.Action.Status;
import tandem.plan.Field;
import tandem.plan.Plan;
import tandem.report.Report;
import tandem.report.Reports;

/** An area changes words and leaves sheets out, and everything that names them follows. */
class AreaReportTest {

    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final String OWN = """
            results:
              leave-out: [turnout]
            plan:
              leave-out: [gaps, spatial, barriers]
              sheets:
                cover:
                  title: How we work together in Calder Valley
                  lines:
                    contact: "Contact: the partnerships team"
                actions:
                  tab: What we'll do
                  columns:
                    reference: Number
                    action: What we will do
                    council-lead: Lead for the council
                    status: How far
                axes:
                  tab: Places
                  chart: Who stands where
                principles:
                  tab: The four
                lists:
                  tab: Drop-downs
                notes:
                  lines:
                    source: The report of the LGA and Locality.
            """;

    private final Plan plan = aPlan().with(anAction("Meet every month").due(LocalDate.of(2027, 6, 14)))
            .with(anAction("Share one list").notDated("It goes on").withNote("Begun"))
            .build();

    @TempDir
    Path folder;

    private Reports reports;
    private Report own;
    private ActionsHeadings headings;
    private byte[] file;

    @BeforeEach
    void changeWords() throws IOException {
        Files.createDirectories(folder.resolve("areas"));
        Files.writeString(folder.resolve("areas/E08000033.yaml"), OWN);
        reports = new Reports(folder.toString(), List.of(Shapes.PLAN, Shapes.RESULTS));
        own = reports.of(Shapes.PLAN, CALDERDALE);
        headings = new ActionsHeadings(reports.known(Shapes.PLAN, CALDERDALE));
        file = Exported.file(plan, own);
        assertThat(reports.of(Shapes.PLAN, new AreaCode("E06000015"))).isEqualTo(Exported.USUAL);
    }

    @Test
    void keepsEveryRuleOfAWorkbook() {
        XSSFWorkbook book = Exported.opened(file);

        BookRules.hold(book, own, "How we work together in Calder Valley");
        assertThat(BookRules.tabs(own))
                .containsExactly(
                        "Cover",
                        "Contents",
                        "What we'll do",
                        "Relationships",
                        "Places",
                        "The four",
                        "Who took part",
                        "Notes",
                        "Drop-downs");
        assertThat(book.getName("StatusList").getRefersToFormula()).startsWith("'Drop-downs'!");
        assertThat(charts(book, "Places")).startsWith("Places!").isNotEmpty();
        assertThat(charts(book, "The four")).startsWith("'The four'!");
    }

    @Test
    void saysItsOwnWordsOnTheCoverAndInTheNotes() {
        XSSFSheet cover = Exported.opened(file).getSheetAt(0);
        XSSFSheet notes = Exported.opened(file).getSheet("Notes");

        assertThat(IntStream.rangeClosed(0, cover.getLastRowNum()).mapToObj(row -> text(cover, row, 0)))
                .contains("How we work together in Calder Valley", "Contact: the partnerships team")
                .contains("Work in the sheet “What we'll do”. Choose status and priority from the lists."
                        + " New rows can be added below.");
        assertThat(text(notes, 9, 1)).isEqualTo("The report of the LGA and Locality.");
    }

    @Test
    void anAreaThatHasOnlyNotesForTheNextPersonHasTheUsualWords() throws IOException {
        Files.writeString(folder.resolve("areas/E08000033.yaml"), "# plan:\n#   leave-out: [spatial]\n");

        assertThat(new Reports(folder.toString(), List.of(Shapes.PLAN, Shapes.RESULTS)).of(Shapes.PLAN, CALDERDALE))
                .isEqualTo(Exported.USUAL);
    }

    @Test
    void aFileThatNobodyChangedAsksForNothing() {
        Proposal proposal = proposed(file, plan, plan, headings);

        assertThat(proposal.none()).isTrue();
        assertThat(proposal.unchanged()).containsExactly("A1", "A2");
        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.others()).isEmpty();
    }

    @Test
    void takesOverWhatWasChangedUnderAHeadingOfItsOwn() {
        byte[] back = changed(file, book -> {
            book.getSheet("What we'll do").getRow(3).getCell(5).setCellValue("Head of Places");
            book.getSheet("What we'll do").getRow(3).getCell(11).setCellValue("In progress");
        });
        ProposedChange change = proposed(back, plan, plan, headings).changed().get(0);

        assertThat(change.taken()).containsExactly(Field.COUNCIL_LEAD, Field.STATUS);
        assertThat(change.file().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void takesAFileBackThatWasTakenOutBeforeTheWordsChanged() {
        byte[] before = Exported.file(plan);
        byte[] back = changed(
                before, book -> book.getSheet("Actions").getRow(3).getCell(5).setCellValue("Head of Places"));

        assertThat(proposed(before, plan, plan, headings).none()).isTrue();
        assertThat(proposed(before, plan, plan, headings).others()).isEmpty();
        assertThat(proposed(back, plan, plan, headings).changed().get(0).taken())
                .containsExactly(Field.COUNCIL_LEAD);
    }

    @Test
    void prefersTheSheetThatIsCalledAsTheAreaCallsIt() {
        byte[] two = changed(file, book -> {
            book.cloneSheet(book.getSheetIndex("What we'll do"), "Actions");
            book.getSheet("Actions").getRow(3).getCell(1).setCellValue("A copy that nobody meant");
        });
        byte[] neither = changed(two, book -> {
            book.setSheetName(book.getSheetIndex("What we'll do"), "One");
            book.setSheetName(book.getSheetIndex("Actions"), "Two");
        });

        assertThat(proposed(two, plan, plan, headings).none()).isTrue();
        assertThatThrownBy(() -> proposed(neither, plan, plan, headings))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        why -> assertThat(why.arguments()).containsExactly("One", "Two", "What we'll do"));
    }

    @Test
    void refusesBothHeadingsOfOneColumn() {
        byte[] both = changed(
                file,
                book -> book.getSheet("What we'll do").getRow(2).createCell(18).setCellValue("Council lead"));

        assertThatThrownBy(() -> proposed(both, plan, plan, headings)).isInstanceOfSatisfying(Unreadable.class, why -> {
            assertThat(why.key()).isEqualTo("workbook.unreadable.heading-both");
            assertThat(why.arguments()).containsExactly("Lead for the council", "F3", "Council lead", "S3");
        });
    }

    @Test
    void namesTheHeadingsThatTheAreaKnows() {
        byte[] none = changed(
                file,
                book -> book.getSheet("What we'll do").getRow(2).getCell(1).setCellValue("Job"));

        assertThatThrownBy(() -> proposed(none, plan, plan, headings))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        why -> assertThat(why.arguments())
                                .containsExactly("What we'll do", "Number", "What we will do"));
        assertThat(new ActionsText(Exported.WORDS, headings, Exported.TODAY).of(plan))
                .contains("\"Number\",\"What we will do\",");
    }

    @Test
    void findsTheVersionOnTheCoverInItsOwnWordsAndInTheUsual() {
        for (byte[] each : List.of(file, Exported.file(plan))) {
            byte[] forgotten = changed(
                    each,
                    book -> book.getProperties()
                            .getCustomProperties()
                            .getUnderlyingProperties()
                            .setPropertyArray(null));
            assertThat(PlanFile.read(forgotten, headings).version()).hasValue(plan.version());
        }
    }

    @Test
    void changesTheResultsWithThePlanButForWhatIsLeftOut() {
        Report results = reports.of(Shapes.RESULTS, CALDERDALE);

        assertThat(BookRules.tabs(results))
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Highlights",
                        "Relationships",
                        "Places",
                        "Spatial map",
                        "Perception gaps",
                        "Principles as a whole",
                        "The four",
                        "Barriers",
                        "What moved",
                        "Notes");
    }

    private static String charts(XSSFWorkbook book, String sheet) {
        var plot = book.getSheet(sheet)
                .getDrawingPatriarch()
                .getCharts()
                .get(0)
                .getCTChart()
                .getPlotArea();
        return plot.sizeOfBarChartArray() > 0
                ? plot.getBarChartArray(0).getSerArray(0).getVal().getNumRef().getF()
                : plot.getScatterChartArray(0)
                        .getSerArray(0)
                        .getYVal()
                        .getNumRef()
                        .getF();
    }
}
