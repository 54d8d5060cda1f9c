package tandem.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import tandem.report.Report;

/**
 * The table of actions in a file that came back, found by its headings: sheets may be renamed, columns moved, added or
 * deleted.
 *
 * @param columns where each known column stands, from 0
 * @param others the headings of columns that are not read, each with its letter
 * @param rows those below the headings that say something
 */
record ActionsTable(String sheet, Map<Column, Integer> columns, List<String> others, List<FileRow> rows) {

    /** The most rows, columns and letters that are read. */
    static final int MOST_ROWS = 5_000;

    static final int MOST_COLUMNS = 60;
    static final int MOST_LETTERS = 4 * 1024 * 1024;

    private static final int LAST_HEADER = 30;

    ActionsTable {
        columns = new EnumMap<>(columns);
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    static ActionsTable read(BookParts book, SheetReader reader, ActionsHeadings headings) {
        List<BookParts.Sheet> found = book.sheets().stream()
                .filter(sheet -> header(sheet, reader, headings).isPresent())
                .toList();
        if (found.isEmpty()) {
            throw new Unreadable("no-actions", headings.of(Column.REFERENCE), headings.of(Column.WHAT));
        }
        BookParts.Sheet sheet = found.stream()
                .min(Comparator.comparing(each -> headings.rank(each.name())))
                .orElseThrow();
        if (found.size() > 1 && !headings.knowsTab(sheet.name())) {
            throw new Unreadable("two-tables", sheet.name(), found.get(1).name(), headings.tab());
        }
        return read(sheet, header(sheet, reader, headings).orElseThrow(), reader, headings);
    }

    FileCell cell(FileRow row, Column column) {
        Integer at = columns.get(column);
        return at == null ? FileCell.nothing("") : row.cell(at);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    private static Optional<FileRow> header(BookParts.Sheet sheet, SheetReader reader, ActionsHeadings headings) {
        List<FileRow> found = new ArrayList<>();
        reader.read(sheet.part(), row -> {
            Set<Column> told = row.cells().values().stream()
                    .flatMap(cell -> headings.find(cell.text()).stream())
                    .collect(Collectors.toSet());
            if (told.contains(Column.REFERENCE) && told.contains(Column.WHAT)) {
                found.add(row);
            }
            return found.isEmpty() && row.number() < LAST_HEADER;
        });
        return found.stream().findFirst();
    }

    private static ActionsTable read(
            BookParts.Sheet sheet, FileRow header, SheetReader reader, ActionsHeadings headings) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<String> others = new ArrayList<>();
        header.cells()
                .forEach((at, cell) -> headings.find(cell.text())
                        .ifPresentOrElse(
                                column -> {
                                    Integer earlier = columns.put(column, at);
                                    if (earlier != null) {
                                        throw twice(header.cell(earlier), cell);
                                    }
                                },
                                () -> others.add(CellReference.convertNumToColString(at) + ", " + cell.text())));
        Rows rows = new Rows(header.number());
        reader.read(sheet.part(), rows::take);
        return new ActionsTable(sheet.name(), columns, others, rows.taken);
    }

    private static Unreadable twice(FileCell first, FileCell second) {
        return Report.plain(first.text()).equals(Report.plain(second.text()))
                ? new Unreadable("heading-twice", second.text(), second.at())
                : new Unreadable("heading-both", first.text(), first.at(), second.text(), second.at());
    }

    /** Takes the rows below the headings, as many as a plan may have. */
    private static final class Rows {

        private final int header;
        private final List<FileRow> taken = new ArrayList<>();
        private int letters;

        Rows(int header) {
            this.header = header;
        }

        boolean take(FileRow row) {
            if (!row.cells().isEmpty() && row.cells().lastKey() >= MOST_COLUMNS) {
                throw new Unreadable("columns", MOST_COLUMNS);
            }
            if (row.number() > header) {
                letters += row.cells().values().stream()
                        .mapToInt(cell -> cell.text().length())
                        .sum();
                if (taken.size() == MOST_ROWS) {
                    throw new Unreadable("rows", MOST_ROWS);
                }
                if (letters > MOST_LETTERS) {
                    throw new Unreadable("texts");
                }
                taken.add(row);
            }
            return true;
        }
    }
}
