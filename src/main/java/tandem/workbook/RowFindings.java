package tandem.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.plan.Action;
import tandem.plan.Field;
import tandem.workbook.FileEdit.Asked;

/** What is found while a row is read: the cells that say something new, what is refused, and what is not taken over. */
final class RowFindings {

    private final RowCells row;
    private final List<Fault> refused = new ArrayList<>();
    private final List<Fault> left = new ArrayList<>();
    private final Map<Field, List<String>> cells = new EnumMap<>(Field.class);

    RowFindings(RowCells row) {
        this.row = row;
    }

    /** A cell says something new about a field. */
    void note(Field field, Column column) {
        cells.computeIfAbsent(field, none -> new ArrayList<>()).add(row.at(column));
    }

    void refuse(Column column, String key, Object... arguments) {
        refused.add(Fault.of(row.at(column), key, arguments));
    }

    /** Refuses a row whose cells do not fit together, with the plan's own sentence. */
    void refuseTogether(Column column, String key, List<Object> arguments) {
        refused.add(new Fault(row.at(column), key, arguments));
    }

    void leave(Column column, String key, Object... arguments) {
        left.add(Fault.of(row.at(column), key, arguments));
    }

    boolean isRefused() {
        return !refused.isEmpty();
    }

    FileEdit edit(Optional<Asked> asked) {
        return new FileEdit(
                row.number(),
                row.before().map(Action::reference),
                isRefused() ? Optional.empty() : asked,
                cells,
                refused,
                left);
    }
}
