package tandem.workbook;

import java.util.List;
import java.util.Optional;

/**
 * One sheet: a title, one table and perhaps a chart. Blank words are explained, and a table always has a row.
 *
 * @param name the table's name in the workbook, lower-case letters
 */
record Table(
        String sheet, String title, String name, List<String> headers, List<List<Cell>> rows, Optional<Chart> chart) {

    Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
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
        return new Table(sheet, title, name, headers, rows, Optional.empty());
    }

    Table with(Optional<? extends Chart> drawn) {
        return new Table(sheet, title, name, headers, rows, drawn.map(each -> each));
    }
}
