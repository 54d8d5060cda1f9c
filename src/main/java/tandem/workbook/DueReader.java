package tandem.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import tandem.plan.Action.Due;
import tandem.plan.Draft;
import tandem.plan.Field;

/** Reads when an action is due out of two cells: a date or a month in one, or why there is none in the other. */
record DueReader(RowCells row, RowFindings found) {

    Optional<Due> read() {
        boolean dated = row.changed(Column.DUE);
        boolean reasoned = row.changed(Column.NO_DATE);
        Optional<Due> old = row.draft().map(Draft::due);
        if (!dated && !reasoned && old.isPresent()) {
            return old;
        }
        if (dated) {
            found.note(Field.DUE, Column.DUE);
        }
        if (reasoned) {
            found.note(Field.DUE, Column.NO_DATE);
        }
        return row.isBlank(Column.DUE) ? reason(old) : date(reasoned, old, dated);
    }

    private Optional<Due> reason(Optional<Due> old) {
        String why = row.told(Column.NO_DATE);
        if (why.length() > Draft.LONGEST) {
            found.refuse(Column.NO_DATE, "too-long", Draft.LONGEST);
            return old;
        }
        if (why.isEmpty()) {
            found.refuse(Column.DUE, "due-missing");
            return old;
        }
        return Optional.of(new Due.NotDated(why));
    }

    private Optional<Due> date(boolean reasoned, Optional<Due> old, boolean dated) {
        if (reasoned && !row.isBlank(Column.NO_DATE)) {
            found.refuse(Column.NO_DATE, "both");
            return old;
        }
        if (!dated) {
            return old;
        }
        Optional<LocalDate> day = TypedDay.day(row.cell(Column.DUE));
        Optional<YearMonth> month = TypedDay.month(row.cell(Column.DUE));
        if (day.isEmpty() && month.isEmpty()) {
            found.refuse(Column.DUE, "due", row.shown(Column.DUE));
            return old;
        }
        return month.<Due>map(Due.InMonth::new).or(() -> day.map(Due.OnDay::new));
    }
}
