package tandem.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sheet: a title, one table and perhaps a chart. Blank words are explained, and a table always has a row.
 *
 * @param name the table's name in the workbook, lower-case letters
 * @param days the columns of days, from 0, whether they hold one yet or not
 */
record Table(
        String sheet,
        String title,
        String name,
        List<String> headers,
        Rows rows,
        Set<Integer> days,
        Optional<Chart> chart) {

    Table {
        headers = List.copyOf(headers);
        days = Set.copyOf(days);
        if (rows.isHeld()) {
            int columns = headers.size();
            rows.stream().forEach(row -> fits(row, columns, name));
        }
    }

    static Table of(String sheet, String title, String name, List<String> headers, List<List<Cell>> rows) {
        return of(sheet, title, name, headers, Rows.held(rows));
    }

    static Table of(String sheet, String title, String name, List<String> headers, Rows rows) {
        return new Table(sheet, title, name, headers, rows, Set.of(), Optional.empty());
    }

    Table with(Optional<? extends Chart> drawn) {
        return new Table(sheet, title, name, headers, rows, days, drawn.map(each -> each));
    }

    Table withDays(Set<Integer> columns) {
        return new Table(sheet, title, name, headers, rows, columns, chart);
    }

    /** The cells of one row, counted from 0: as many as there are headers. */
    List<Cell> row(int at) {
        return fits(rows.at().apply(at), headers.size(), name);
    }

    /** The number of its last row on the sheet, from 0. */
    int lastRow() {
        return SheetWriter.HEADER + rows.count();
    }

    private static List<Cell> fits(List<Cell> row, int columns, String name) {
        if (row.size() != columns) {
            throw new IllegalArgumentException(
                    "A row of " + name + " has " + row.size() + " cells under " + columns + " headers");
        }
        return row;
    }
}
