package tandem.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import tandem.Rejected;
import tandem.access.PersonId;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Progress;
import tandem.plan.Draft;
import tandem.plan.Field;
import tandem.workbook.FileCell.Kind;
import tandem.workbook.FileEdit.Asked;

/**
 * Reads one row of a file against the action as it was taken away. Only cells that say something else than they said then
 * are read at all, so that a file that nobody changed asks for nothing.
 */
final class RowReader {

    private final FileWords words;
    private final RowCells row;
    private final RowFindings found;
    private final FieldReader fields;
    private final Writer writer;

    /** Who sends the file, and on which day: a new note is theirs. */
    record Writer(PersonId person, String name, LocalDate today) {}

    RowReader(FileWords words, RowCells row, Writer writer) {
        this.words = words;
        this.row = row;
        this.found = new RowFindings(row);
        this.fields = new FieldReader(row, found);
        this.writer = writer;
    }

    FileEdit read() {
        refuseWhatIsWorkedOut();
        Optional<Asked> asked = found.isRefused() ? Optional.empty() : asked();
        leaveLinks();
        return found.edit(asked);
    }

    private Optional<Asked> asked() {
        Optional<Draft> draft = draft();
        Progress progress = new ProgressReader(words, row, found, writer).read();
        return found.isRefused() ? Optional.empty() : draft.map(whole -> new Asked(whole, progress));
    }

    private Optional<Draft> draft() {
        String what = fields.text(Column.WHAT, Field.WHAT, Draft::what);
        if (what.isEmpty() && !found.isRefused()) {
            found.refuse(Column.WHAT, "what-missing");
        }
        String why = fields.text(Column.WHY, Field.WHY, Draft::why);
        ActionLead council = fields.lead(Column.COUNCIL_LEAD, Field.COUNCIL_LEAD, Draft::councilLead);
        ActionLead vcs = fields.lead(Column.VCS_LEAD, Field.VCS_LEAD, Draft::vcsLead);
        String partners = fields.text(Column.PARTNERS, Field.PARTNERS, Draft::partners);
        String resources = fields.text(Column.RESOURCES, Field.RESOURCES, Draft::resources);
        Optional<LocalDate> start = fields.start();
        Optional<Due> due = new DueReader(row, found).read();
        String measure = fields.text(Column.MEASURE, Field.MEASURE, Draft::measure);
        Priority priority = fields.choice(
                Column.PRIORITY, Field.PRIORITY, words::priority, Action::priority, Priority.MEDIUM, "priority");
        return found.isRefused()
                ? Optional.empty()
                : whole(() -> new Draft(
                        what, why, council, vcs, partners, resources, start, due.orElseThrow(), measure, priority));
    }

    /** The draft, if its dates fit together. */
    private Optional<Draft> whole(Supplier<Draft> draft) {
        try {
            return Optional.of(draft.get());
        } catch (Rejected doesNotFit) {
            Column column = row.changed(Column.START) ? Column.START : Column.DUE;
            found.refuseTogether(column, doesNotFit.key(), doesNotFit.arguments());
            return Optional.empty();
        }
    }

    private void refuseWhatIsWorkedOut() {
        for (Column column : row.columns()) {
            Kind kind = row.cell(column).kind();
            if (column != Column.OVERDUE && kind == Kind.FORMULA) {
                found.refuse(column, "formula");
            }
            if (column != Column.OVERDUE && kind == Kind.ERROR) {
                found.refuse(column, "error", row.shown(column));
            }
        }
    }

    private void leaveLinks() {
        for (Column column : row.columns()) {
            if (column.isLinks() && row.changed(column) && row.cell(column).kind() == Kind.WORDS) {
                found.leave(column, "links");
            }
        }
    }
}
