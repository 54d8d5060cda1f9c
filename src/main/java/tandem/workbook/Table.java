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
        List<List<Cell>> rows,
        Set<Integer> days,
        Optional<Chart> chart) {

    Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        days = Set.copyOf(days);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("The table " + name + " has no row; a row says why there is nothing");
        }
        for (List<Cell> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        "A row of " + name + " has " + row.size() + " cells under " + headers.size() + " headers");
            }
        }
    }

    static Table of(String sheet, String title, String name, List<String> headers, List<List<Cell>> rows) {
        return new Table(sheet, title, name, headers, rows, Set.of(), Optional.empty());
    }

    Table with(Optional<? extends Chart> drawn) {
        return new Table(sheet, title, name, headers, rows, days, drawn.map(each -> each));
    }

    Table withDays(Set<Integer> columns) {
        return new Table(sheet, title, name, headers, rows, columns, chart);
    }
}
