package tandem.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/**
 * Writes one table as a sheet: title in A1, what the sheet holds in A2, the header in row 3, the data below. Rows are left
 * to the moment in which the file is written, and go into it one by one.
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
        book.stream(
                sheet,
                new CellRangeAddress(0, table.lastRow(), 0, table.headers().size() - 1),
                there -> {
                    title(there, table.title());
                    String holds = words.say(table.chart().isPresent() ? "holds.chart" : "holds.table");
                    cells.text(there.createRow(1).createCell(0), holds, cells.styles().holds);
                    rows.write(there.createRow(HEADER), table.headers(), cells.styles().header);
                    for (int at = 0; at < table.rows().count(); at++) {
                        rows.write(there.createRow(FIRST + at), table.row(at));
                    }
                });
        table.chart().ifPresent(chart -> draw(sheet, table, chart, rows));
        if (table.rows().isHeld()) {
            links(sheet, table);
        }
        asTable(sheet, table);
        columns(sheet, table, widths);
        print(sheet);
        return sheet;
    }

    /** The cover: lines of words in one column of this width, the title first. */
    XSSFSheet cover(PlanBook.Cover cover, int width) {
        XSSFSheet sheet = book.getXSSFWorkbook().createSheet(cover.tab());
        RowWriter rows = new RowWriter(cells, List.of(width));
        int count = cover.lines().size();
        book.stream(sheet, new CellRangeAddress(0, count - 1, 0, 0), there -> {
            title(there, cover.title());
            for (int line = 1; line < count; line++) {
                CellStyle look = cover.leadsBack(line) ? cells.styles().linkOnCover : cells.styles().plain;
                rows.write(there.createRow(line), List.of(cover.lines().get(line)), look);
            }
        });
        IntStream.range(1, count)
                .filter(cover::leadsBack)
                .forEach(line -> Links.toPage(sheet, new CellAddress(line, 0), cover.address()));
        sheet.setColumnWidth(0, width * UNIT);
        onePageWide(sheet);
        return sheet;
    }

    private void draw(XSSFSheet sheet, Table table, Chart chart, RowWriter rows) {
        List<Float> heights = table.rows().stream().map(rows::height).toList();
        XSSFChart place = ChartPlace.beside(sheet, table.headers().size() + 1, chart, heights);
        String council = words.say("side.council");
        String vcs = words.say("side.vcs");
        if (chart instanceof Chart.Scatter scatter) {
            new ScatterWriter(scatter, table).draw(place, council, vcs);
        } else if (chart instanceof Chart.Bars bars) {
            new BarWriter(bars, table).draw(place, council, vcs);
        }
    }

    /** The title in A1, in a row that is high enough for its letters in every program. */
    private void title(Sheet sheet, String title) {
        Row row = sheet.createRow(0);
        cells.text(row.createCell(0), title, cells.styles().title);
        row.setHeightInPoints(TITLE_LINE);
    }

    private static void links(XSSFSheet sheet, Table table) {
        for (int at = 0; at < table.rows().count(); at++) {
            List<Cell> row = table.row(at);
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column) instanceof Cell.ToSheet link) {
                    Links.toSheet(sheet, new CellAddress(FIRST + at, column), link.sheet());
                }
            }
        }
    }

    /** Written as it stands in the file: the library's own way looks through all columns again for each of them. */
    private static void asTable(XSSFSheet sheet, Table table) {
        XSSFTable made = sheet.createTable(null);
        made.setName(table.name());
        made.setDisplayName(table.name());
        CTTable told = made.getCTTable();
        told.setRef(
                new CellRangeAddress(HEADER, table.lastRow(), 0, table.headers().size() - 1).formatAsString());
        CTTableColumns columns = told.addNewTableColumns();
        columns.setCount(table.headers().size());
        for (int column = 0; column < table.headers().size(); column++) {
            CTTableColumn heading = columns.addNewTableColumn();
            heading.setId(column + 1L);
            heading.setName(SafeText.of(table.headers().get(column)));
        }
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
