package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;
import static tandem.workbook.Exported.WORDS;
import static tandem.workbook.Exported.material;
import static tandem.workbook.Exported.written;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import tandem.AreaCode;
import tandem.plan.Plan;

/** The rules of an accessible workbook, read back from the file. */
class PlanBookTest {

    private final XSSFWorkbook book =
            written(aPlan().with(anAction("=HYPERLINK(\"http://example.org\")").due(LocalDate.of(2027, 6, 14)))
                    .with(anAction("Meet \u0007twice a year").notDated("It goes on"))
                    .agreed()
                    .build());

    @Test
    void hasTheSheetsInTheirOrder() {
        assertThat(sheets(book))
                .extracting(XSSFSheet::getSheetName)
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Actions",
                        "Relationships",
                        "Axes map",
                        "Spatial map",
                        "Perception gaps",
                        "Principles",
                        "Barriers",
                        "Who took part",
                        "Notes",
                        "Lists");
    }

    @Test
    void titlesEverySheetDifferentlyAndSaysTruthfullyWhatItHolds() {
        Set<String> titles = new HashSet<>();
        for (XSSFSheet sheet : sheets(book)) {
            assertThat(titles.add(text(sheet, 0, 0))).as(sheet.getSheetName()).isTrue();
            if (!sheet.getSheetName().equals("Cover")) {
                boolean chart = sheet.getDrawingPatriarch() != null;
                assertThat(text(sheet, 1, 0))
                        .isEqualTo("This worksheet holds one table" + (chart ? " and one chart." : "."));
            }
        }
    }

    @Test
    void holdsOneTableASheetWithUniqueHeadersAndNoBlankCell() {
        for (XSSFSheet sheet : tableSheets()) {
            assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
            XSSFTable table = sheet.getTables().get(0);
            assertThat(table.getStartColIndex()).isZero();
            assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
            List<String> headers = IntStream.rangeClosed(0, table.getEndColIndex())
                    .mapToObj(column -> text(sheet, table.getStartRowIndex(), column))
                    .toList();
            assertThat(headers).doesNotHaveDuplicates().allMatch(header -> !header.isBlank());
            for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                for (int column = 0; column <= table.getEndColIndex(); column++) {
                    assertThat(sheet.getRow(row).getCell(column).getCellType())
                            .as("%s row %d column %d", sheet.getSheetName(), row, column)
                            .isNotEqualTo(CellType.BLANK);
                }
            }
        }
    }

    @Test
    void mergesAndHidesNothingAndProtectsNothing() {
        for (XSSFSheet sheet : sheets(book)) {
            assertThat(sheet.getNumMergedRegions()).isZero();
            assertThat(sheet.getProtect()).isFalse();
            assertThat(StreamSupport.stream(sheet.spliterator(), false)).noneMatch(Row::getZeroHeight);
            assertThat(book.isSheetHidden(book.getSheetIndex(sheet))).isFalse();
        }
    }

    @Test
    void writesPeoplesWordsAsWordsOnly() {
        Cell dangerous = book.getSheet("Actions").getRow(3).getCell(1);

        assertThat(dangerous.getCellType()).isEqualTo(CellType.STRING);
        assertThat(dangerous.getStringCellValue()).startsWith("=HYPERLINK");
        assertThat(dangerous.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(text(book.getSheet("Actions"), 4, 1)).isEqualTo("Meet twice a year");
    }

    @Test
    void writesRealDatesAndSaysWhyThereIsNone() {
        Row first = book.getSheet("Actions").getRow(3);
        assertThat(DateUtil.isCellDateFormatted(first.getCell(9))).isTrue();
        assertThat(first.getCell(9).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2027, 6, 14));
        assertThat(first.getCell(9).getCellStyle().getDataFormatString()).isEqualTo("d mmmm yyyy");
        assertThat(text(book.getSheet("Actions"), 4, 10)).isEqualTo("It goes on");
    }

    @Test
    void offersStatusAndPriorityFromNamedRangesBelowTheDataToo() {
        XSSFSheet actions = book.getSheet("Actions");
        assertThat(actions.getDataValidations())
                .extracting(validation -> validation.getValidationConstraint().getFormula1())
                .containsExactlyInAnyOrder("StatusList", "PriorityList");
        assertThat(lastRow(actions.getDataValidations().get(0)))
                .isEqualTo(actions.getLastRowNum() + BookWriter.ROWS_TO_ADD);
        assertThat(named("StatusList")).containsExactly("Not started", "In progress", "Completed", "Stopped");
        assertThat(named("PriorityList")).containsExactly("High", "Medium", "Low");
    }

    @Test
    void worksOutOverdueByAFormula() {
        Cell overdue = book.getSheet("Actions").getRow(3).getCell(12);
        assertThat(overdue.getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(overdue.getStringCellValue()).isIn("Overdue", "Not overdue");
    }

    @Test
    void drawsNativeChartsWithWordsForThoseWhoDoNotSeeThem() {
        assertThat(charts("Axes map").get(0).getCTChart().getPlotArea().sizeOfScatterChartArray())
                .isOne();
        assertThat(charts("Principles").get(0).getCTChart().getPlotArea().sizeOfBarChartArray())
                .isOne();
        for (String sheet : List.of("Axes map", "Principles")) {
            assertThat(charts(sheet)).hasSize(1);
            assertThat(described(sheet)).as(sheet).hasSizeGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void drawsForEachElementTheStepsOfBothSidesAndNoBarWhereNoneIsShown() {
        XSSFSheet principles = book.getSheet("Principles");
        CTBarChart bars = charts("Principles").get(0).getCTChart().getPlotArea().getBarChartArray(0);
        for (int side = 0; side < 2; side++) {
            for (CTNumVal bar :
                    bars.getSerArray(side).getVal().getNumRef().getNumCache().getPtArray()) {
                assertThat(principles
                                .getRow(3 + (int) bar.getIdx())
                                .getCell(2 + side)
                                .getNumericCellValue())
                        .isEqualTo(Double.parseDouble(bar.getV()));
            }
        }
        assertThat(bars.getSerArray(0).getCat().getStrRef().getF())
                .isEqualTo("Principles!$B$4:$B$" + (1 + principles.getLastRowNum()));
        assertThat(bars.getSerArray(1).getVal().getNumRef().getNumCache().getPtArray())
                .isNotEmpty();
    }

    @Test
    void drawsNothingWhereThereIsNothingToDraw() {
        XSSFWorkbook plain = Exported.opened(Exported.plain(aPlan().build()));
        for (String sheet : List.of("Axes map", "Principles", "Barriers", "Who took part")) {
            assertThat(plain.getSheet(sheet).getDrawingPatriarch()).isNull();
            assertThat(text(plain.getSheet(sheet), 1, 0)).isEqualTo("This worksheet holds one table.");
            assertThat(text(plain.getSheet(sheet), 3, 0)).isEqualTo("There are no results yet");
        }
    }

    @Test
    void saysInHalvesWhoNamesWhichBarrier() {
        assertThat(row("Barriers", "Too little time and money"))
                .containsExactly(
                        "Too little time and money",
                        "Half or more, and among the worst for half or more",
                        "Half or more, and among the worst for half or more");
        assertThat(column("Barriers", 1)).contains("Fewer than half");
    }

    @Test
    void saysInBandsWhoTookPart() {
        assertThat(row("Who took part", "VCS: Everybody invited"))
                .containsExactly("VCS: Everybody invited", "10 or more", "Half or more");
        assertThat(column("Who took part", 1)).isSubsetOf("Nobody", "Fewer than 5", "5 to 9", "10 or more");
        assertThat(column("Who took part", 2)).isSubsetOf("Half or more", "Fewer than half", "Too few to say");
    }

    @Test
    void saysWhereThereAreNotEnoughAnswersToShow() {
        List<String> cells = StreamSupport.stream(book.getSheet("Axes map").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
        assertThat(cells).contains("Not enough answers to show");
    }

    @Test
    void printsOnA4AcrossWithTheHeaderOnEveryPage() {
        for (XSSFSheet sheet : tableSheets()) {
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
            for (int column = 0; column <= sheet.getTables().get(0).getEndColIndex(); column++) {
                assertThat(sheet.getColumnWidth(column) / 256).isBetween(12, 50);
            }
        }
    }

    @Test
    void namesItsLanguageTitleAndAuthorAndSaysIllustrative() {
        assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("Joint action plan for Calderdale");
        assertThat(book.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .getLanguageProperty())
                .contains("en-GB");
        assertThat(text(book.getSheet("Cover"), 1, 0)).startsWith("Illustrative");
    }

    @Test
    void anEmptyPlanHasOneRowThatSaysSo() {
        XSSFSheet actions = written(Plan.empty(new AreaCode("E08000033"))).getSheet("Actions");
        assertThat(actions.getLastRowNum()).isEqualTo(3);
        assertThat(text(actions, 3, 0)).isEqualTo("No actions yet");
    }

    @Test
    void namesTheFileAfterAreaAndDay() {
        assertThat(new PlanBooks(WORDS)
                        .make(material(Plan.empty(new AreaCode("E08000033"))))
                        .fileName())
                .isEqualTo("joint-action-plan-calderdale-2026-11-24.xlsx");
    }

    private List<XSSFChart> charts(String sheet) {
        return book.getSheet(sheet).getDrawingPatriarch().getCharts();
    }

    private String described(String sheet) {
        return book.getSheet(sheet)
                .getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .getDescr();
    }

    private List<String> row(String sheet, String first) {
        int at = 3 + column(sheet, 0).indexOf(first);
        return IntStream.range(0, book.getSheet(sheet).getRow(at).getLastCellNum())
                .mapToObj(column -> text(book.getSheet(sheet), at, column))
                .toList();
    }

    private List<String> column(String sheet, int column) {
        return IntStream.rangeClosed(3, book.getSheet(sheet).getLastRowNum())
                .mapToObj(row -> text(book.getSheet(sheet), row, column))
                .toList();
    }

    private List<String> named(String name) {
        AreaReference range = new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        return IntStream.rangeClosed(
                        range.getFirstCell().getRow(), range.getLastCell().getRow())
                .mapToObj(row -> text(book.getSheet("Lists"), row, 1))
                .toList();
    }

    private static int lastRow(XSSFDataValidation validation) {
        return validation.getRegions().getCellRangeAddresses()[0].getLastRow();
    }

    private List<XSSFSheet> tableSheets() {
        return sheets(book).stream()
                .filter(sheet -> !sheet.getSheetName().equals("Cover"))
                .toList();
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetAt)
                .toList();
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    @Test
    void isTheSameFileWheneverItIsWrittenOnADay() {
        PlanBook made = new PlanBooks(WORDS).make(material(aPlan().build()));
        CoreProperties properties = book.getProperties().getCoreProperties();

        assertThat(new BookWriter(WORDS).write(made)).isEqualTo(new BookWriter(WORDS).write(made));
        assertThat(properties.getCreated()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(properties.getModified()).isEqualTo(properties.getCreated());
    }
}
