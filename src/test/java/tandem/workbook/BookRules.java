package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import tandem.report.Report;
import tandem.report.ReportSheet;

/** Every rule of an accessible workbook, read back from a file. They hold for any plan. */
final class BookRules {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{D800}-\\x{DFFF}]");
    private static final Pattern NOTE = Pattern.compile("\\[note (\\d+)]");

    private final XSSFWorkbook book;

    private final Report report;
    private final String title;

    private BookRules(XSSFWorkbook book, Report report, String title) {
        this.book = book;
        this.report = report;
        this.title = title;
    }

    /** The tabs in their order. */
    static List<String> tabs(Report report) {
        return report.sheets().stream().map(ReportSheet::tab).toList();
    }

    /** Fails with the sheet and the cell that breaks a rule. */
    static void hold(XSSFWorkbook book) {
        hold(book, Exported.USUAL, "Joint action plan for Calderdale");
    }

    /** The same, of a workbook as an area has it. */
    static void hold(XSSFWorkbook book, Report report, String title) {
        BookRules rules = new BookRules(book, report, title);
        assertThat(sheets(book)).extracting(XSSFSheet::getSheetName).isEqualTo(tabs(report));
        rules.properties();
        rules.cover();
        rules.titles();
        sheets(book).forEach(BookRules::nothingHidden);
        sheets(book).forEach(BookRules::onPaper);
        tableSheets(book).forEach(rules::oneTable);
        sheets(book).forEach(rules::cells);
        sheets(book).forEach(rules::charts);
        rules.contents();
        rules.notes();
        if (report.has("actions")) {
            rules.actions();
        }
    }

    static List<XSSFSheet> sheets(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetAt)
                .toList();
    }

    static List<XSSFSheet> tableSheets(XSSFWorkbook book) {
        return sheets(book).stream()
                .filter(sheet -> book.getSheetIndex(sheet) > 0)
                .toList();
    }

    /** The values that a named range leads to. */
    static List<String> named(XSSFWorkbook book, String name) {
        AreaReference range = new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        XSSFSheet sheet = book.getSheet(range.getFirstCell().getSheetName());
        return Stream.of(range.getAllReferencedCells())
                .map(cell -> text(sheet, cell.getRow(), cell.getCol()))
                .toList();
    }

    static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private void properties() {
        assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo(title);
        assertThat(book.getProperties().getCoreProperties().getCreator()).isEqualTo("Calderdale Council");
        assertThat(book.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .getLanguageProperty())
                .contains("en-GB");
        assertThat(book.isMacroEnabled()).isFalse();
        assertThat(book.getPackage().getPartsByName(Pattern.compile(".*(externalLink|vba|connections).*")))
                .isEmpty();
    }

    private void cover() {
        XSSFSheet cover = book.getSheetAt(0);
        assertThat(book.getActiveSheetIndex()).isZero();
        assertThat(cover.getActiveCell().formatAsString()).isEqualTo("A1");
        assertThat(text(cover, 0, 0)).isEqualTo(title);
        assertThat(StreamSupport.stream(cover.spliterator(), false)).allMatch(row -> row.getLastCellNum() == 1);
        XSSFHyperlink back = cover.getHyperlinkList().get(0);
        assertThat(back.getType()).isEqualTo(HyperlinkType.URL);
        assertThat(text(cover, back.getFirstRow(), 0)).endsWith(" on the web: " + back.getAddress());
        assertThat(IntStream.rangeClosed(0, cover.getLastRowNum()).mapToObj(row -> text(cover, row, 0)))
                .anyMatch(line -> !report.has("actions")
                        || line.startsWith("The sheet “" + tab("actions") + "” has filters, and a pale tint"));
    }

    private void titles() {
        Set<String> titles = new HashSet<>();
        for (XSSFSheet sheet : sheets(book)) {
            assertThat(titles.add(text(sheet, 0, 0))).as(sheet.getSheetName()).isTrue();
        }
        for (XSSFSheet sheet : tableSheets(book)) {
            boolean chart = sheet.getDrawingPatriarch() != null
                    && !sheet.getDrawingPatriarch().getCharts().isEmpty();
            assertThat(text(sheet, 1, 0))
                    .as(sheet.getSheetName())
                    .isEqualTo("This worksheet holds one table" + (chart ? " and one chart." : "."));
        }
    }

    private static void nothingHidden(XSSFSheet sheet) {
        assertThat(sheet.getNumMergedRegions()).as(sheet.getSheetName()).isZero();
        assertThat(sheet.getProtect()).as(sheet.getSheetName()).isFalse();
        assertThat(sheet.getWorkbook().isSheetHidden(sheet.getWorkbook().getSheetIndex(sheet)))
                .isFalse();
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            assertThat((Object) sheet.getRow(row))
                    .as("%s row %d", sheet.getSheetName(), row)
                    .isNotNull();
            assertThat(sheet.getRow(row).getZeroHeight()).isFalse();
        }
        assertThat(IntStream.range(0, 20)).noneMatch(sheet::isColumnHidden);
        for (String said : List.of(
                sheet.getHeader().getLeft(),
                sheet.getHeader().getCenter(),
                sheet.getHeader().getRight(),
                sheet.getFooter().getLeft(),
                sheet.getFooter().getCenter(),
                sheet.getFooter().getRight())) {
            assertThat(said).as(sheet.getSheetName()).isEmpty();
        }
    }

    private static void onPaper(XSSFSheet sheet) {
        assertThat(sheet.getPrintSetup().getLandscape())
                .as(sheet.getSheetName())
                .isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    }

    private void oneTable(XSSFSheet sheet) {
        assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
        XSSFTable table = sheet.getTables().get(0);
        assertThat(table.getName()).matches("[a-z]+").isEqualTo(table.getDisplayName());
        assertThat(table.getStartCellReference()).isEqualTo(new CellReference("A3"));
        assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
        assertThat(table.getEndColIndex() + 1).isEqualTo(sheet.getRow(2).getLastCellNum());
        assertThat(table.getHeaderRowCount()).isEqualTo(1);
        assertThat(IntStream.rangeClosed(0, table.getEndColIndex()).mapToObj(column -> text(sheet, 2, column)))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank)
                .containsExactlyElementsOf(table.getColumns().stream()
                        .map(column -> column.getName())
                        .toList())
                .isEqualTo(report.sheet(table.getName()).headings());
        assertThat(sheet.getSheetName()).isEqualTo(tab(table.getName()));
        assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
        assertThat(IntStream.rangeClosed(0, table.getEndColIndex()).map(column -> sheet.getColumnWidth(column) / 256))
                .as(sheet.getSheetName())
                .allMatch(width -> width >= 12 && width <= 50);
        assertThat(table.getCTTable().isSetAutoFilter())
                .isEqualTo(table.getName().equals("actions"));
    }

    private void cells(XSSFSheet sheet) {
        int columns = book.getSheetIndex(sheet) == 0 ? 1 : sheet.getRow(2).getLastCellNum();
        for (Row row : sheet) {
            assertThat((int) row.getLastCellNum()).isEqualTo(row.getRowNum() < 2 ? 1 : columns);
            for (int column = 0; column < row.getLastCellNum(); column++) {
                cell(row.getCell(column), sheet.getSheetName() + " row " + (row.getRowNum() + 1) + " column " + column);
            }
        }
    }

    private static void cell(Cell cell, String where) {
        assertThat(cell).as(where).isNotNull();
        assertThat(cell.getCellType()).as(where).isIn(CellType.STRING, CellType.NUMERIC, CellType.FORMULA);
        boolean saysItself = cell.getRowIndex() < 2;
        assertThat(cell.getCellStyle().getWrapText() || saysItself).as(where).isTrue();
        if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            assertThat(text.isBlank()).as(where).isFalse();
            assertThat(text.length()).as(where).isLessThanOrEqualTo(32_767);
            assertThat(FORBIDDEN.matcher(text).find()).as(where).isFalse();
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as(where)
                    .isEqualTo("=+-@\t\r".indexOf(text.charAt(0)) >= 0);
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            assertThat(cell.getCellStyle().getDataFormatString()).as(where).isEqualTo("d mmmm yyyy");
        }
    }

    /** There is nothing drawn but charts, each with words that say what it shows. */
    private void charts(XSSFSheet sheet) {
        if (sheet.getDrawingPatriarch() != null) {
            int charts = sheet.getDrawingPatriarch().getCharts().size();
            assertThat(sheet.getDrawingPatriarch().getCTDrawing().sizeOfTwoCellAnchorArray())
                    .isEqualTo(charts);
            for (CTTwoCellAnchor anchor :
                    sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray()) {
                assertThat(anchor.isSetGraphicFrame()).isTrue();
                assertThat(anchor.getGraphicFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .getDescr())
                        .hasSizeGreaterThanOrEqualTo(30);
            }
        }
    }

    private void contents() {
        XSSFSheet contents = book.getSheet(tab("contents"));
        List<String> listed = IntStream.rangeClosed(3, contents.getLastRowNum())
                .mapToObj(row -> text(contents, row, 0))
                .toList();
        assertThat(listed).isEqualTo(tabs(report).subList(2, book.getNumberOfSheets()));
        for (XSSFHyperlink link : contents.getHyperlinkList()) {
            CellReference there = new CellReference(link.getLocation());
            assertThat(book.getSheet(there.getSheetName()))
                    .as(link.getLocation())
                    .isNotNull();
            assertThat(there.getSheetName())
                    .isEqualTo(text(contents, new CellReference(link.getCellRef()).getRow(), 0));
        }
        assertThat(contents.getHyperlinkList()).hasSize(listed.size());
        assertThat(sheets(book).stream()
                        .mapToInt(sheet -> sheet.getHyperlinkList().size())
                        .sum())
                .isEqualTo(listed.size() + 1);
    }

    private void notes() {
        XSSFSheet notes = book.getSheet(tab("notes"));
        for (int row = 3; row <= notes.getLastRowNum(); row++) {
            assertThat(text(notes, row, 0)).matches(NOTE).isEqualTo("[note " + (row - 2) + "]");
        }
    }

    private void actions() {
        XSSFSheet actions = book.getSheet(tab("actions"));
        int last = actions.getLastRowNum() + BookWriter.ROWS_TO_ADD;
        assertThat(named(book, "StatusList")).containsExactly("Not started", "In progress", "Completed", "Stopped");
        assertThat(named(book, "PriorityList")).containsExactly("High", "Medium", "Low");
        assertThat(actions.getDataValidations())
                .extracting(validation -> validation.getValidationConstraint().getFormula1() + " "
                        + reach(validation).formatAsString())
                .containsExactly("StatusList L4:L" + (last + 1), "PriorityList N4:N" + (last + 1));
        for (XSSFSheet sheet : sheets(book)) {
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(sheet == actions ? 3 : 0);
        }
        for (int each = 0; each < 3; each++) {
            assertThat(actions.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(each)
                            .getFormattingRanges())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactly("L4:L" + (last + 1));
        }
    }

    private String tab(String sheet) {
        return report.sheet(sheet).tab();
    }

    private static CellRangeAddress reach(XSSFDataValidation validation) {
        return validation.getRegions().getCellRangeAddresses()[0];
    }
}
