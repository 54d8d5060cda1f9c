package tandem.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.plan.Action;
import tandem.plan.Draft;

/** The cells of one row of a file, held against the action as it was taken away. */
final class RowCells {

    private final FileWords words;
    private final ActionsTable table;
    private final FileRow row;
    private final Optional<Action> before;
    private final List<Cell> exported;

    /** @param before the action as it was taken away; nothing for a new one */
    RowCells(FileWords words, ActionsTable table, FileRow row, Optional<Action> before) {
        this.words = words;
        this.table = table;
        this.row = row;
        this.before = before;
        this.exported = before.map(words::exported).orElse(List.of());
    }

    int number() {
        return row.number();
    }

    Optional<Action> before() {
        return before;
    }

    Optional<Draft> draft() {
        return before.map(Draft::of);
    }

    /** The columns that the file has. */
    Set<Column> columns() {
        return table.columns().keySet();
    }

    /** Whether the cell says something else than it said when it was taken away; a column that is gone says the same. */
    boolean changed(Column column) {
        if (!table.has(column)) {
            return false;
        }
        return before.isEmpty() ? !isBlank(column) : !words.same(exported.get(column.place()), cell(column), column);
    }

    boolean isBlank(Column column) {
        return words.isBlank(cell(column), column);
    }

    FileCell cell(Column column) {
        return table.cell(row, column);
    }

    /** The cell's name; the row's number where the file has no such column. */
    String at(Column column) {
        return table.has(column) ? cell(column).at() : Integer.toString(row.number());
    }

    /** What the cell says, as it is kept. */
    String told(Column column) {
        return words.plain(cell(column), column);
    }

    /** What the cell says, as a sentence about it repeats it. */
    String shown(Column column) {
        return words.shown(cell(column));
    }
}
