package tandem.workbook;

import java.time.LocalDate;
import java.util.Optional;
import tandem.plan.Action;
import tandem.plan.Action.Note;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;
import tandem.plan.Field;
import tandem.workbook.RowReader.Writer;

/** Reads how far an action is, and the note that somebody wrote about it: another text is a new note. */
record ProgressReader(FileWords words, RowCells row, RowFindings found, Writer writer) {

    Progress read() {
        Status status = new FieldReader(row, found)
                .choice(Column.STATUS, Field.STATUS, words::status, Action::status, Status.NOT_STARTED, "status");
        Optional<Note> note = newNote();
        boolean stops = status == Status.STOPPED
                && row.before()
                        .map(Action::status)
                        .filter(Status.STOPPED::equals)
                        .isEmpty();
        if (stops && note.isEmpty()) {
            found.refuse(Column.STATUS, "stopped", words.headings().of(Column.UPDATE));
        }
        return new Progress(status, note);
    }

    private Optional<Note> newNote() {
        boolean told = row.changed(Column.UPDATE);
        boolean dated = row.changed(Column.UPDATED_ON) && !row.isBlank(Column.UPDATED_ON);
        if (!told || row.isBlank(Column.UPDATE)) {
            if (dated || told) {
                found.leave(
                        told ? Column.UPDATE : Column.UPDATED_ON,
                        "note-kept",
                        words.headings().of(Column.UPDATE));
            }
            return Optional.empty();
        }
        String text = new FieldReader(row, found).text(Column.UPDATE, Field.NOTES, draft -> "");
        Optional<LocalDate> day = dated ? TypedDay.day(row.cell(Column.UPDATED_ON)) : Optional.of(writer.today());
        if (day.filter(each -> !each.isAfter(writer.today())).isEmpty()) {
            found.refuse(Column.UPDATED_ON, "updated-on", row.shown(Column.UPDATED_ON));
        }
        return text.isEmpty() ? Optional.empty() : day.map(on -> new Note(on, writer.name(), text, writer.person()));
    }
}
