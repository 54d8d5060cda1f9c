package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.plan.Plan;

/** A workbook that somebody opened in LibreOffice and saved again: it says what it said, and comes back unchanged. */
class LibreOfficeTest {

    private static final Plan PLAN = PlanSizesTest.plan(12);
    private static final byte[] FILE = Exported.file(PLAN);

    private static XSSFWorkbook ours;
    private static XSSFWorkbook theirs;
    private static byte[] saved;

    @BeforeAll
    static void openAndSave() {
        saved = LibreOffice.saved(FILE);
        ours = Exported.opened(FILE);
        theirs = Exported.opened(saved);
    }

    @Test
    void hasTheSameSheetsWithTheSameRows() {
        assertThat(names(theirs)).isEqualTo(names(ours)).isEqualTo(BookRules.tabs(Exported.USUAL));
        for (String sheet : BookRules.tabs(Exported.USUAL)) {
            assertThat(rows(theirs.getSheet(sheet))).as(sheet).isEqualTo(rows(ours.getSheet(sheet)));
        }
    }

    @Test
    void keepsNamesAndDropDowns() {
        XSSFSheet actions = theirs.getSheet("Actions");

        assertThat(BookRules.named(theirs, "StatusList")).isEqualTo(BookRules.named(ours, "StatusList"));
        assertThat(BookRules.named(theirs, "PriorityList")).isEqualTo(BookRules.named(ours, "PriorityList"));
        assertThat(dropDowns(actions)).containsExactlyInAnyOrderElementsOf(dropDowns(ours.getSheet("Actions")));
    }

    @Test
    void keepsTablesChartsAndTints() {
        for (XSSFSheet sheet : BookRules.tableSheets(ours)) {
            XSSFSheet back = theirs.getSheet(sheet.getSheetName());
            assertThat(back.getTables())
                    .extracting(XSSFTable::getName)
                    .containsExactly(sheet.getTables().get(0).getName());
            assertThat(charts(back)).as(sheet.getSheetName()).isEqualTo(charts(sheet));
        }
        assertThat(theirs.getSheet("Actions").getSheetConditionalFormatting().getNumConditionalFormattings())
                .isPositive();
    }

    @Test
    void printsAsBefore() {
        for (XSSFSheet sheet : BookRules.tableSheets(theirs)) {
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
        }
    }

    @Test
    void comesBackAsAFileThatNobodyChanged() {
        Proposal proposal = Exported.proposed(saved, PLAN);

        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.changed()).isEmpty();
        assertThat(proposal.added()).isEmpty();
        assertThat(proposal.left()).isEmpty();
        assertThat(proposal.unchanged()).hasSize(12);
        assertThat(proposal.exported()).contains(PLAN.version());
        assertThat(PlanFile.read(saved, Exported.HEADINGS).area()).contains("E08000033");
    }

    private static List<String> names(XSSFWorkbook book) {
        return BookRules.sheets(book).stream().map(XSSFSheet::getSheetName).toList();
    }

    private static int charts(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch() == null
                ? 0
                : sheet.getDrawingPatriarch().getCharts().size();
    }

    private static List<String> dropDowns(XSSFSheet sheet) {
        return sheet.getDataValidations().stream()
                .map(each -> each.getValidationConstraint().getFormula1() + " "
                        + each.getRegions().getCellRangeAddresses()[0].formatAsString())
                .toList();
    }

    /** What each cell shows; a formula, what it comes to. */
    private static List<List<String>> rows(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(row -> StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                        .filter(cell -> cell.getCellType() != CellType.BLANK)
                        .map(LibreOfficeTest::shown)
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static String shown(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? cell.getStringCellValue()
                : new DataFormatter(Locale.UK).formatCellValue(cell);
    }
}
