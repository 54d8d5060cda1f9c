package tandem.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes what stands in a cell, in the look that it has. */
final class CellWriter {

    private final Styles styles;

    CellWriter(XSSFWorkbook book) {
        this.styles = new Styles(book);
    }

    Styles styles() {
        return styles;
    }

    /** Writes a cell, and gives its words as they now stand there; none where it holds a number, a day or a formula. */
    String write(org.apache.poi.ss.usermodel.Cell at, Cell cell) {
        if (cell instanceof Cell.Words told) {
            return text(at, told.text());
        }
        if (cell instanceof Cell.ToSheet link) {
            return text(at, link.text(), styles.link);
        }
        if (cell instanceof Cell.Figure figure) {
            at.setCellValue(figure.value());
            at.setCellStyle(styles.figure);
        } else if (cell instanceof Cell.Day day) {
            at.setCellValue(day.date());
            at.setCellStyle(styles.day);
        } else if (cell instanceof Cell.Formula formula) {
            at.setCellFormula(formula.text().replace("{row}", Integer.toString(at.getRowIndex() + 1)));
            at.setCellValue(formula.result());
            at.setCellStyle(styles.text);
        }
        return "";
    }

    /** Writes people's words as words. */
    String text(org.apache.poi.ss.usermodel.Cell at, String text) {
        String safe = SafeText.of(text);
        return text(at, safe, SafeText.looksLikeFormula(safe) ? styles.quoted : styles.text);
    }

    /** Writes words in a look of their own. */
    String text(org.apache.poi.ss.usermodel.Cell at, String text, CellStyle look) {
        String safe = SafeText.of(text);
        at.setCellValue(SafeText.marked(safe));
        at.setCellStyle(look);
        return safe;
    }
}
