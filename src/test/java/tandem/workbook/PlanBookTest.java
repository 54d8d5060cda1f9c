package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;
import static tandem.workbook.BookRules.text;
import static tandem.workbook.Exported.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import tandem.AreaCode;
import tandem.plan.Plan;
import tandem.plan.Reason;

/** The rules of an accessible workbook, read back from the file. */
class PlanBookTest {

    private static final XSSFWorkbook BOOK =
            written(aPlan().with(anAction("=HYPERLINK(\"http://example.org\")").due(LocalDate.of(2027, 6, 14)))
                    .with(anAction("Meet \u0007twice a year").notDated("It goes on"))
                    .agreed()
                    .build());

    @Test
    void writesPeoplesWordsAsWordsOnly() {
        Cell dangerous = BOOK.getSheet("Actions").getRow(3).getCell(1);

        assertThat(dangerous.getCellType()).isEqualTo(CellType.STRING);
        assertThat(dangerous.getStringCellValue()).startsWith("=HYPERLINK");
        assertThat(dangerous.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(text(BOOK.getSheet("Actions"), 4, 1)).isEqualTo("Meet twice a year");
    }

    @Test
    void writesRealDatesAndSaysWhyThereIsNone() {
        Row first = BOOK.getSheet("Actions").getRow(3);
        assertThat(DateUtil.isCellDateFormatted(first.getCell(9))).isTrue();
        assertThat(first.getCell(9).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2027, 6, 14));
        assertThat(first.getCell(9).getCellStyle().getDataFormatString()).isEqualTo("d mmmm yyyy");
        assertThat(text(BOOK.getSheet("Actions"), 4, 10)).isEqualTo("It goes on");
    }

    @Test
    void worksOutOverdueByAFormula() {
        Cell overdue = BOOK.getSheet("Actions").getRow(3).getCell(12);
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
        XSSFSheet principles = BOOK.getSheet("Principles");
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
        assertThat(row("Barriers", "Hard to find the right people"))
                .containsExactly("Hard to find the right people", "Half or more", "Fewer than half");
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
        List<String> cells = StreamSupport.stream(BOOK.getSheet("Axes map").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
        assertThat(cells).contains("Not enough answers to show");
    }

    @Test
    void saysThatAnExampleIsIllustrative() {
        assertThat(text(BOOK.getSheet("Cover"), 1, 0)).startsWith("Illustrative");
    }

    @Test
    void tintsEachStatusPalelyBehindItsWord() {
        XSSFSheetConditionalFormatting formatting = BOOK.getSheet("Actions").getSheetConditionalFormatting();
        Map<String, String> tints = new TreeMap<>();
        for (int each = 0; each < formatting.getNumConditionalFormattings(); each++) {
            XSSFConditionalFormattingRule rule =
                    formatting.getConditionalFormattingAt(each).getRule(0);
            tints.put(
                    rule.getFormula1(),
                    rule.getPatternFormatting().getFillBackgroundColorColor().getARGBHex());
        }

        assertThat(tints)
                .isEqualTo(Map.of(
                        "$L4=\"In progress\"", "FFDDEBF7",
                        "$L4=\"Completed\"", "FFE2EFDA",
                        "$L4=\"Stopped\"", "FFE7E6E6"));
    }

    @Test
    void printsLettersThatCanBeRead() {
        for (XSSFSheet sheet : BookRules.tableSheets(BOOK)) {
            int characters = IntStream.range(0, sheet.getRow(2).getLastCellNum())
                    .map(column -> sheet.getColumnWidth(column) / 256)
                    .sum();
            double acrossInPoints = characters * 5.56;
            double page = 842 - 72 * (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT));
            assertThat(12 * Math.min(1, page / acrossInPoints))
                    .as(sheet.getSheetName())
                    .isGreaterThanOrEqualTo(6.5);
        }
    }

    /** “30 September 2026” is 8.783 times as wide as its letters are high; a day that does not fit shows as ####. */
    @Test
    void givesDaysTheRoomOfTheLongestAndTheOtherRoomToWords() {
        double longest = 8.783 * 12;
        for (XSSFSheet actions : List.of(
                BOOK.getSheet("Actions"), written(PlanSizesTest.plan(12)).getSheet("Actions"))) {
            for (int day : List.of(8, 9, 17)) {
                double wide = actions.getColumnWidth(day) / 256.0 * 5.25;
                assertThat(wide).isBetween(longest + 4, longest + 4 + 2 * 5.25);
            }
            assertThat(IntStream.range(0, 18)
                            .map(column -> actions.getColumnWidth(column) / 256)
                            .sum())
                    .isBetween(262, 266);
            assertThat(actions.getColumnWidth(1)).isGreaterThan(12 * 256);
        }
    }

    /** With the rows above it, it stays on the first page in print, which is 559 points high within its margins. */
    @Test
    void drawsChartsAsHighAsAPageHasRoom() {
        for (String sheet : List.of("Axes map", "Principles")) {
            CTMarker end = BOOK.getSheet(sheet)
                    .getDrawingPatriarch()
                    .getCTDrawing()
                    .getTwoCellAnchorArray(0)
                    .getTo();
            double whole = IntStream.range(3, end.getRow())
                    .mapToDouble(row -> BOOK.getSheet(sheet).getRow(row).getHeightInPoints())
                    .sum();
            assertThat(whole + Units.toPoints(POIXMLUnits.parseLength(end.xgetRowOff())))
                    .as(sheet)
                    .isCloseTo(420, within(0.1));
        }
    }

    @Test
    void namesTheBarrierThatAnActionAnswersToThoughItSaysWhy() {
        Reason barrier = new Reason(
                "2026-1",
                "barrier/local-history",
                Optional.empty(),
                "Both sides name the barrier: what happened before");
        XSSFSheet actions = written(aPlan().with(anAction("Meet twice a year").because("We need to talk", barrier))
                        .build())
                .getSheet("Actions");

        assertThat(text(actions, 2, 4)).isEqualTo("Principle or barrier");
        assertThat(text(actions, 3, 2)).isEqualTo("We need to talk");
        assertThat(text(actions, 3, 4)).isEqualTo("Both sides name the barrier: what happened before");
    }

    @Test
    void anEmptyPlanHasOneRowThatSaysSo() {
        XSSFSheet actions = written(Plan.empty(new AreaCode("E08000033"))).getSheet("Actions");
        assertThat(actions.getLastRowNum()).isEqualTo(3);
        assertThat(text(actions, 3, 0)).isEqualTo("No actions yet");
    }

    @Test
    void namesTheFileAfterAreaAndDay() {
        assertThat(Exported.book(Plan.empty(new AreaCode("E08000033"))).fileName())
                .isEqualTo("joint-action-plan-calderdale-2026-11-24.xlsx");
    }

    private List<XSSFChart> charts(String sheet) {
        return BOOK.getSheet(sheet).getDrawingPatriarch().getCharts();
    }

    private String described(String sheet) {
        return BOOK.getSheet(sheet)
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
        return IntStream.range(0, BOOK.getSheet(sheet).getRow(at).getLastCellNum())
                .mapToObj(column -> text(BOOK.getSheet(sheet), at, column))
                .toList();
    }

    private List<String> column(String sheet, int column) {
        return IntStream.rangeClosed(3, BOOK.getSheet(sheet).getLastRowNum())
                .mapToObj(row -> text(BOOK.getSheet(sheet), row, column))
                .toList();
    }

    @Test
    void isTheSameFileWheneverItIsWrittenOnADay() {
        PlanBook made = Exported.book(aPlan().build());
        CoreProperties properties = BOOK.getProperties().getCoreProperties();

        assertThat(Exported.file(made)).isEqualTo(Exported.file(made));
        assertThat(properties.getCreated()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(properties.getModified()).isEqualTo(properties.getCreated());
    }
}
