package tandem.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    ActionsTable {
        columns = new EnumMap<>(columns);
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    static ActionsTable read(BookParts book, SheetReader reader, ActionsHeadings headings) {
        List<ActionsHeader> found = book.sheets().stream()
                .flatMap(sheet -> ActionsHeader.in(sheet, reader, headings).stream())
                .toList();
        List<ActionsHeader> whole =
                found.stream().filter(ActionsHeader::isWhole).toList();
        if (whole.isEmpty()) {
            throw ActionsHeader.missing(found, headings);
        }
        ActionsHeader header = whole.stream()
                .min(Comparator.comparing(each -> headings.rank(each.sheet())))
                .orElseThrow();
        if (whole.size() > 1 && !headings.knowsTab(header.sheet())) {
            throw new Unreadable("two-tables", header.sheet(), whole.get(1).sheet(), headings.tab());
        }
        return read(header, reader, headings);
    }

    FileCell cell(FileRow row, Column column) {
        Integer at = columns.get(column);
        return at == null ? FileCell.nothing("") : row.cell(at);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    private static ActionsTable read(ActionsHeader found, SheetReader reader, ActionsHeadings headings) {
        FileRow header = found.row();
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
        reader.read(found.part(), rows::take);
        return new ActionsTable(found.sheet(), columns, others, rows.taken);
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
