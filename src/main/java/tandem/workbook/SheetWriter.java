package tandem.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes one table as a sheet: title in A1, what the sheet holds in A2, the header in row 3, the data below. */
final class SheetWriter {

    static final int HEADER = 2;
    static final int FIRST = HEADER + 1;

    private static final int UNIT = 256;
    private static final float LINE = 15.25f;
    private static final float TITLE_LINE = 28;
    private static final float GAP = 3;
    private static final float HIGHEST = 400;
    private static final double MARGIN = 0.25;

    private final XSSFWorkbook book;
    private final Styles styles;
    private final BookWords words;

    SheetWriter(XSSFWorkbook book, Styles styles, BookWords words) {
        this.book = book;
        this.styles = styles;
        this.words = words;
    }

    XSSFSheet write(Table table) {
        XSSFSheet sheet = book.createSheet(table.sheet());
        title(sheet, table.title());
        text(sheet.createRow(1).createCell(0), words.say(table.chart().isPresent() ? "holds.chart" : "holds.table"))
                .setCellStyle(styles.holds);
        XSSFRow header = sheet.createRow(HEADER);
        for (int column = 0; column < table.headers().size(); column++) {
            text(header.createCell(column), table.headers().get(column)).setCellStyle(styles.header);
        }
        for (int at = 0; at < table.rows().size(); at++) {
            row(sheet.createRow(FIRST + at), table.rows().get(at));
        }
        asTable(sheet, table);
        widths(sheet, table);
        print(sheet);
        return sheet;
    }

    /** Writes the title in A1, in a row that is high enough for its letters in every program. */
    void title(XSSFSheet sheet, String title) {
        XSSFRow row = sheet.createRow(0);
        text(row.createCell(0), title).setCellStyle(styles.title);
        row.setHeightInPoints(TITLE_LINE);
    }

    /** A line of words outside a table. */
    void line(XSSFRow row, String words) {
        text(row.createCell(0), words).setCellStyle(styles.plain);
    }

    private void row(XSSFRow row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(row.createCell(column), cells.get(column));
        }
    }

    private void write(XSSFCell at, Cell cell) {
        if (cell instanceof Cell.Words told) {
            text(at, told.text());
        } else if (cell instanceof Cell.Figure figure) {
            at.setCellValue(figure.value());
            at.setCellStyle(styles.figure);
        } else if (cell instanceof Cell.Day day) {
            at.setCellValue(day.date());
            at.setCellStyle(styles.day);
        } else if (cell instanceof Cell.ToSheet link) {
            text(at, link.text()).setCellStyle(styles.link);
            XSSFHyperlink there = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            there.setAddress(SheetNameFormatter.format(link.sheet()) + "!A1");
            at.setHyperlink(there);
        } else if (cell instanceof Cell.Formula formula) {
            at.setCellFormula(formula.text().replace("{row}", Integer.toString(at.getRowIndex() + 1)));
            at.setCellStyle(styles.text);
        }
    }

    /** Writes people's words as words. */
    XSSFCell text(XSSFCell at, String text) {
        String safe = SafeText.of(text);
        at.setCellValue(SafeText.marked(safe));
        at.setCellStyle(SafeText.looksLikeFormula(safe) ? styles.quoted : styles.text);
        return at;
    }

    private void asTable(XSSFSheet sheet, Table table) {
        AreaReference area = new AreaReference(
                new CellReference(HEADER, 0),
                new CellReference(HEADER + table.rows().size(), table.headers().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable made = sheet.createTable(area);
        made.setName(table.name());
        made.setDisplayName(table.name());
        made.updateHeaders();
    }

    /** Rows that people add below are wrapped and dated as those above. */
    private void widths(XSSFSheet sheet, Table table) {
        List<Integer> widths = Widths.of(table);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * UNIT);
            sheet.setDefaultColumnStyle(column, table.days().contains(column) ? styles.plainDay : styles.plain);
        }
        height(sheet.getRow(HEADER));
        for (int at = 0; at < table.rows().size(); at++) {
            height(sheet.getRow(FIRST + at));
        }
    }

    /** Makes a row as high as its words need: programs do not all do this when they open a file. */
    static void height(XSSFRow row) {
        int lines = 1;
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                int width = row.getSheet().getColumnWidth(cell.getColumnIndex()) / UNIT;
                lines = Math.max(lines, Letters.lines(cell.getStringCellValue(), Widths.inside(width)));
            }
        }
        row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + GAP));
    }

    private static void print(XSSFSheet sheet) {
        onePageWide(sheet);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        sheet.createFreezePane(0, FIRST);
    }

    /** A4 landscape, one page wide, with narrow margins: the more paper, the larger the letters. */
    static void onePageWide(XSSFSheet sheet) {
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
