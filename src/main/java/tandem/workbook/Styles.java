package tandem.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The few looks that cells have. Nothing is said by colour alone. */
final class Styles {

    private static final byte[] COUNCIL_BLUE = {0x12, 0x43, 0x6D};
    private static final String FONT = "Arial";
    private static final short MEASURE = 10;
    private static final short BODY = 12;
    private static final byte[] LINES = {(byte) 0xBF, (byte) 0xBF, (byte) 0xBF};
    private static final short TITLE = 18;
    private static final String DAY = "d mmmm yyyy";

    final XSSFCellStyle title;
    final XSSFCellStyle holds;
    final XSSFCellStyle header;
    final XSSFCellStyle plain;
    final XSSFCellStyle plainDay;
    final XSSFCellStyle text;
    final XSSFCellStyle quoted;
    final XSSFCellStyle day;
    final XSSFCellStyle link;
    final XSSFCellStyle linkOnCover;
    final XSSFCellStyle figure;

    Styles(XSSFWorkbook book) {
        measure(book);
        title = wrapped(book, font(book, TITLE, true));
        title.setWrapText(false);
        holds = wrapped(book, font(book, BODY, false));
        holds.setWrapText(false);
        plain = wrapped(book, font(book, BODY, false));
        plainDay = dated(book, wrapped(book, font(book, BODY, false)));
        text = lined(wrapped(book, font(book, BODY, false)));
        quoted = lined(wrapped(book, font(book, BODY, false)));
        quoted.setQuotePrefixed(true);
        day = dated(book, lined(wrapped(book, font(book, BODY, false))));
        figure = lined(wrapped(book, font(book, BODY, false)));
        figure.setAlignment(HorizontalAlignment.CENTER);
        XSSFFont underlined = font(book, BODY, false);
        underlined.setUnderline(Font.U_SINGLE);
        underlined.setColor(new XSSFColor(COUNCIL_BLUE));
        link = lined(wrapped(book, underlined));
        linkOnCover = wrapped(book, underlined);
        XSSFFont white = font(book, BODY, true);
        white.setColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}));
        header = lined(wrapped(book, white));
        header.setFillForegroundColor(new XSSFColor(COUNCIL_BLUE));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Columns are measured in digits of the first font, so it is one that every program has or has the like of. */
    private static void measure(XSSFWorkbook book) {
        XSSFFont first = book.getFontAt(0);
        first.setScheme(FontScheme.NONE);
        first.setFontName(FONT);
        first.setFontHeightInPoints(MEASURE);
    }

    private static XSSFFont font(XSSFWorkbook book, short points, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        return font;
    }

    private static XSSFCellStyle wrapped(XSSFWorkbook book, XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** The month in letters, so that nobody takes it for a day. */
    private static XSSFCellStyle dated(XSSFWorkbook book, XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setDataFormat(book.createDataFormat().getFormat(DAY));
        return style;
    }

    /** Thin lines around, so that words of neighbours do not run together on paper. */
    private static XSSFCellStyle lined(XSSFCellStyle style) {
        for (BorderSide side : BorderSide.values()) {
            style.setBorderColor(side, new XSSFColor(LINES));
        }
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
