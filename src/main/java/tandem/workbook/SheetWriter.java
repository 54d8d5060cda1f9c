package tandem.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * Writes one table as a sheet: title in A1, what the sheet holds in A2, the header in row 3, the data below. Rows that are
 * made when they are asked for are left to the moment in which the file is written.
 */
final class SheetWriter {

    static final int HEADER = 2;
    static final int FIRST = HEADER + 1;

    private static final int UNIT = 256;
    private static final float TITLE_LINE = 28;
    private static final double MARGIN = 0.25;

    private final StreamedBook book;
    private final CellWriter cells;
    private final BookWords words;

    SheetWriter(StreamedBook book, BookWords words) {
        this.book = book;
        this.cells = new CellWriter(book.getXSSFWorkbook());
        this.words = words;
    }

    XSSFSheet write(Table table) {
        XSSFSheet sheet = book.getXSSFWorkbook().createSheet(table.sheet());
        List<Integer> widths = Widths.of(table);
        RowWriter rows = new RowWriter(cells, widths);
        title(sheet, table.title());
        String holds = words.say(table.chart().isPresent() ? "holds.chart" : "holds.table");
        cells.text(sheet.createRow(1).createCell(0), holds, cells.styles().holds);
        rows.write(sheet.createRow(HEADER), table.headers(), cells.styles().header);
        rows(sheet, table, rows);
        asTable(sheet, table);
        columns(sheet, table, widths);
        print(sheet);
        return sheet;
    }

    /** A sheet without a table: lines of words in one column of this width, their title first. */
    XSSFSheet lines(String name, List<String> lines, int width) {
        XSSFSheet sheet = book.getXSSFWorkbook().createSheet(name);
        RowWriter rows = new RowWriter(cells, List.of(width));
        title(sheet, lines.get(0));
        for (int line = 1; line < lines.size(); line++) {
            rows.write(sheet.createRow(line), List.of(lines.get(line)), cells.styles().plain);
        }
        sheet.setColumnWidth(0, width * UNIT);
        onePageWide(sheet);
        return sheet;
    }

    /** The title in A1, in a row that is high enough for its letters in every program. */
    private void title(XSSFSheet sheet, String title) {
        XSSFRow row = sheet.createRow(0);
        cells.text(row.createCell(0), title, cells.styles().title);
        row.setHeightInPoints(TITLE_LINE);
    }

    private void rows(XSSFSheet sheet, Table table, RowWriter rows) {
        if (!table.rows().isHeld()) {
            book.stream(sheet, table, rows);
            return;
        }
        for (int at = 0; at < table.rows().count(); at++) {
            rows.write(sheet.createRow(FIRST + at), table.row(at));
        }
    }

    private static void asTable(XSSFSheet sheet, Table table) {
        AreaReference area = new AreaReference(
                new CellReference(HEADER, 0),
                new CellReference(table.lastRow(), table.headers().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable made = sheet.createTable(area);
        made.setName(table.name());
        made.setDisplayName(table.name());
        made.updateHeaders();
    }

    /** Rows that people add below are wrapped and dated as those above. */
    private void columns(XSSFSheet sheet, Table table, List<Integer> widths) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * UNIT);
            boolean isDay = table.days().contains(column);
            sheet.setDefaultColumnStyle(column, isDay ? cells.styles().plainDay : cells.styles().plain);
        }
    }

    private static void print(XSSFSheet sheet) {
        onePageWide(sheet);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        sheet.createFreezePane(0, FIRST);
    }

    /** A4 landscape, one page wide, with narrow margins: the more paper, the larger the letters. */
    private static void onePageWide(XSSFSheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (PageMargin margin : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(margin, MARGIN);
        }
    }
}
