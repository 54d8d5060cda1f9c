package tandem.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Draft;
import tandem.plan.Field;

/** Reads a field of an action out of its cell; a cell that says what it said gives what the action said then. */
record FieldReader(RowCells row, RowFindings found) {

    String text(Column column, Field field, Function<Draft, String> old) {
        if (!row.changed(column)) {
            return row.draft().map(old).orElse("");
        }
        found.note(field, column);
        String text = row.told(column);
        if (text.length() > Draft.LONGEST) {
            found.refuse(column, "too-long", Draft.LONGEST);
            return "";
        }
        return text;
    }

    /** A name, and after a comma the organisation. */
    ActionLead lead(Column column, Field field, Function<Draft, ActionLead> old) {
        String text = text(column, field, draft -> "");
        if (!row.changed(column)) {
            return row.draft().map(old).orElse(ActionLead.nobody());
        }
        int comma = text.indexOf(',');
        return comma < 0
                ? new ActionLead(text, "")
                : new ActionLead(text.substring(0, comma), text.substring(comma + 1));
    }

    Optional<LocalDate> start() {
        if (!row.changed(Column.START)) {
            return row.draft().flatMap(Draft::start);
        }
        found.note(Field.START, Column.START);
        if (row.isBlank(Column.START)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = TypedDay.day(row.cell(Column.START));
        if (day.isEmpty()) {
            found.refuse(Column.START, "start", row.shown(Column.START));
        }
        return day;
    }

    /**
     * A word from a list.
     *
     * @param otherwise what a new action has where the cell says nothing
     * @param fault what a word is refused with that is not in the list
     */
    <T> T choice(
            Column column,
            Field field,
            Function<String, Optional<T>> list,
            Function<Action, T> old,
            T otherwise,
            String fault) {
        T kept = row.before().map(old).orElse(otherwise);
        if (!row.changed(column)) {
            return kept;
        }
        found.note(field, column);
        boolean says = !row.isBlank(column) || row.before().isPresent();
        Optional<T> chosen = says ? list.apply(row.told(column)) : Optional.of(otherwise);
        if (chosen.isEmpty()) {
            found.refuse(column, fault, row.shown(column));
        }
        return chosen.orElse(kept);
    }
}
