package tandem.workbook;

import java.util.List;
import java.util.Optional;

/**
 * One sheet: a title, one table and perhaps a chart. Blank words are explained, and a table always has a row.
 *
 * @param name the table's name in the workbook, lower-case letters
 */
record Table(
        String sheet, String title, String name, List<String> headers, List<List<Cell>> rows, Optional<Scatter> chart) {

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

    /**
     * A scatter chart over the first rows of two blocks of the table.
     *
     * @param x where the rows of the axis across begin, counted from 0 in the table
     * @param y where the rows of the axis up begin
     * @param count how many rows each block gives
     * @param councilColumn the column of the council's steps, from 0; likewise the VCS's
     */
    record Scatter(
            String title,
            String description,
            String xName,
            String yName,
            int x,
            int y,
            int count,
            int councilColumn,
            int vcsColumn) {}
}
