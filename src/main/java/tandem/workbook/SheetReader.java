package tandem.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import tandem.Days;
import tandem.workbook.FileCell.Kind;

/** Reads a sheet row by row, keeping one row at a time; formulas are seen and never worked out. */
final class SheetReader {

    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_DAY = 2_950_000;
    private static final double WHOLE = 1e15;

    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean from1904;
    private final StringBuilder value = new StringBuilder();

    SheetReader(BookParts book) {
        texts = new SharedTexts(book.texts());
        styles = new DateStyles(book.styles());
        from1904 = book.from1904();
    }

    /** Hands over each row that says something, as long as the next one is wanted. */
    void read(ZipPart sheet, Predicate<FileRow> wanted) {
        int number = 0;
        try (XmlEvents xml = new XmlEvents(sheet)) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    FileCheck.inTime();
                    number = rowNumber(xml.attribute("r"), number);
                    FileRow row = row(xml, number);
                    if (!row.cells().isEmpty() && !wanted.test(row)) {
                        return;
                    }
                }
            }
        }
    }

    private static int rowNumber(String given, int before) {
        int number = given.isEmpty() ? before + 1 : ROW.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (number <= before || number > LAST_ROW) {
            throw new Unreadable("damaged");
        }
        return number;
    }

    private FileRow row(XmlEvents xml, int number) {
        SortedMap<Integer, FileCell> cells = new TreeMap<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String given = xml.attribute("r");
                column = given.isEmpty() ? column + 1 : CellPlace.column(given, number);
                if (column > LAST_COLUMN) {
                    throw new Unreadable("columns", ActionsTable.MOST_COLUMNS);
                }
                FileCell cell = cell(xml, given.isEmpty() ? CellPlace.of(column, number) : given);
                if (!cell.isBlank() && cells.put(column, cell) != null) {
                    throw new Unreadable("damaged");
                }
            }
        }
        return new FileRow(number, cells);
    }

    /** Where a text stands in its cell, some programs leave the old one there and write a new one as the value. */
    private FileCell cell(XmlEvents xml, String at) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        FileCheck.inTime();
        value.setLength(0);
        String inline = "";
        boolean formula = false;
        boolean inValue = false;
        boolean hasValue = false;
        while (xml.next() && !xml.ends("c")) {
            formula |= xml.starts("f");
            hasValue |= xml.starts("v");
            inValue = xml.starts("v") || (inValue && !xml.ends("v"));
            if (xml.starts("is")) {
                inline = CellText.read(xml, "is");
            } else if (inValue && xml.isText()) {
                value.append(xml.text());
            }
        }
        if (formula) {
            return new FileCell(at, Kind.FORMULA, "", Optional.empty());
        }
        boolean isInline = type.equals("inlineStr") && !hasValue;
        return cell(at, type, style, isInline ? inline : value.toString());
    }

    private FileCell cell(String at, String type, String style, String value) {
        if (value.isEmpty()) {
            return FileCell.nothing(at);
        }
        return switch (type) {
            case "s" -> FileCell.words(at, texts.get(value));
            case "inlineStr" -> FileCell.words(at, value);
            case "str" -> FileCell.words(at, CellText.plain(value));
            case "b" -> FileCell.words(at, value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new FileCell(at, Kind.ERROR, value, Optional.empty());
            case "d" -> FileCell.words(at, value);
            case "n", "" -> number(at, styles.kind(style), value.strip());
            default -> throw new Unreadable("damaged");
        };
    }

    private FileCell number(String at, Kind kind, String value) {
        try {
            double number = Double.parseDouble(value);
            if (kind != Kind.WORDS && number >= 1 && number < LAST_DAY) {
                LocalDate day = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
                return new FileCell(at, kind, Days.of(day), Optional.of(day));
            }
            boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
            return FileCell.words(at, whole ? Long.toString((long) number) : Double.toString(number));
        } catch (NumberFormatException broken) {
            throw new Unreadable("damaged");
        }
    }
}
