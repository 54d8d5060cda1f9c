package tandem.workbook;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks that cells have. Nothing is said by colour alone. */
final class Styles {

    private static final byte[] COUNCIL_BLUE = {0x12, 0x43, 0x6D};
    private static final short BODY = 11;
    private static final short TITLE = 18;

    final XSSFCellStyle title;
    final XSSFCellStyle holds;
    final XSSFCellStyle header;
    final XSSFCellStyle text;
    final XSSFCellStyle quoted;
    final XSSFCellStyle day;
    final XSSFCellStyle link;
    final XSSFCellStyle figure;

    Styles(XSSFWorkbook book) {
        title = wrapped(book, font(book, TITLE, true));
        title.setWrapText(false);
        holds = wrapped(book, font(book, BODY, false));
        holds.setWrapText(false);
        text = wrapped(book, font(book, BODY, false));
        quoted = wrapped(book, font(book, BODY, false));
        quoted.setQuotePrefixed(true);
        day = wrapped(book, font(book, BODY, false));
        day.setDataFormat(book.createDataFormat().getFormat("d mmmm yyyy"));
        figure = wrapped(book, font(book, BODY, false));
        figure.setAlignment(HorizontalAlignment.CENTER);
        XSSFFont underlined = font(book, BODY, false);
        underlined.setUnderline(Font.U_SINGLE);
        underlined.setColor(new XSSFColor(COUNCIL_BLUE));
        link = wrapped(book, underlined);
        XSSFFont white = font(book, BODY, true);
        white.setColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}));
        header = wrapped(book, white);
        header.setFillForegroundColor(new XSSFColor(COUNCIL_BLUE));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFFont font(XSSFWorkbook book, short points, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName("Arial");
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
}
