package tandem.workbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tandem.plan.Plan;

/**
 * The sheet of actions as comma-separated text (RFC 4180): the same columns and words, dates as 2027-06-14. Words that a
 * spreadsheet could take for a formula begin with an apostrophe, and every cell stands in quotes: spreadsheets also split
 * rows at semicolons.
 */
record ActionsText(BookWords words, ActionsHeadings headings, LocalDate today) {

    /** Tells spreadsheets that what follows is in UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    String of(Plan plan) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter rows =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            rows.writeRecord(headings.all());
            ActionsRow cells = new ActionsRow(words, today);
            plan.actions().forEach(action -> rows.writeRecord(row(cells.of(action))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(List<Cell> cells) {
        return cells.stream().map(ActionsText::text).toList();
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Words typed) {
            String safe = SafeText.of(typed.text());
            return SafeText.looksLikeFormula(safe) ? "'" + safe : safe;
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        return cell instanceof Cell.Formula formula ? formula.result() : "";
    }
}
