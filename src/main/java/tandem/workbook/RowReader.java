package tandem.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tandem.Rejected;
import tandem.access.PersonId;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Note;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;
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
    private final ActionsTable table;
    private final FileRow row;
    private final Optional<Action> before;
    private final List<Cell> exported;
    private final Writer writer;
    private final List<Fault> refused = new ArrayList<>();
    private final List<Fault> left = new ArrayList<>();
    private final Map<Field, List<String>> cells = new EnumMap<>(Field.class);

    /** Who sends the file, and on which day: a new note is theirs. */
    record Writer(PersonId person, String name, LocalDate today) {}

    RowReader(FileWords words, ActionsTable table, FileRow row, Optional<Action> before, Writer writer) {
        this.words = words;
        this.table = table;
        this.row = row;
        this.before = before;
        this.exported = before.map(words::exported).orElse(List.of());
        this.writer = writer;
    }

    FileEdit read() {
        refuseWhatIsWorkedOut();
        Optional<Asked> asked = refused.isEmpty() ? asked() : Optional.empty();
        leaveLinks();
        return new FileEdit(
                row.number(),
                before.map(Action::reference),
                refused.isEmpty() ? asked : Optional.empty(),
                cells,
                refused,
                left);
    }

    private Optional<Asked> asked() {
        String what = text(Column.WHAT, Field.WHAT, Draft::what);
        if (what.isEmpty() && refused.isEmpty()) {
            refuse(Column.WHAT, "what-missing");
        }
        String why = text(Column.WHY, Field.WHY, Draft::why);
        ActionLead council = lead(Column.COUNCIL_LEAD, Field.COUNCIL_LEAD, Draft::councilLead);
        ActionLead vcs = lead(Column.VCS_LEAD, Field.VCS_LEAD, Draft::vcsLead);
        String partners = text(Column.PARTNERS, Field.PARTNERS, Draft::partners);
        String resources = text(Column.RESOURCES, Field.RESOURCES, Draft::resources);
        Optional<LocalDate> start = start();
        Optional<Due> due = new DueReader(this).read();
        String measure = text(Column.MEASURE, Field.MEASURE, Draft::measure);
        Priority priority = choice(Column.PRIORITY, Field.PRIORITY, words::priority, Action::priority, Priority.MEDIUM);
        Progress progress = progress();
        return refused.isEmpty()
                ? whole(() -> new Draft(
                                what,
                                why,
                                council,
                                vcs,
                                partners,
                                resources,
                                start,
                                due.orElseThrow(),
                                measure,
                                priority))
                        .map(draft -> new Asked(draft, progress))
                : Optional.empty();
    }

    private Optional<Draft> whole(Supplier<Draft> draft) {
        try {
            return Optional.of(draft.get());
        } catch (Rejected why) {
            refused.add(new Fault(at(changed(Column.START) ? Column.START : Column.DUE), why.key(), why.arguments()));
            return Optional.empty();
        }
    }

    private String text(Column column, Field field, Function<Draft, String> old) {
        if (!changed(column)) {
            return draft().map(old).orElse("");
        }
        note(field, column);
        String text = words.plain(cell(column), column);
        if (text.length() > Draft.LONGEST) {
            refuse(column, "too-long", Draft.LONGEST);
            return "";
        }
        return text;
    }

    private ActionLead lead(Column column, Field field, Function<Draft, ActionLead> old) {
        String text = text(column, field, draft -> "");
        if (!changed(column)) {
            return draft().map(old).orElse(ActionLead.nobody());
        }
        int comma = text.indexOf(',');
        return comma < 0
                ? new ActionLead(text, "")
                : new ActionLead(text.substring(0, comma), text.substring(comma + 1));
    }

    private Optional<LocalDate> start() {
        if (!changed(Column.START)) {
            return draft().flatMap(Draft::start);
        }
        note(Field.START, Column.START);
        if (isBlank(Column.START)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = TypedDay.day(cell(Column.START));
        if (day.isEmpty()) {
            refuse(Column.START, "start", shown(Column.START));
        }
        return day;
    }

    private <T> T choice(
            Column column, Field field, Function<String, Optional<T>> read, Function<Action, T> old, T otherwise) {
        T kept = before.map(old).orElse(otherwise);
        if (!changed(column)) {
            return kept;
        }
        note(field, column);
        Optional<T> chosen = isBlank(column) && before.isEmpty()
                ? Optional.of(otherwise)
                : read.apply(words.plain(cell(column), column));
        if (chosen.isEmpty()) {
            refuse(column, column == Column.STATUS ? "status" : "priority", shown(column));
        }
        return chosen.orElse(kept);
    }

    private Progress progress() {
        Status status = choice(Column.STATUS, Field.STATUS, words::status, Action::status, Status.NOT_STARTED);
        Optional<Note> note = newNote();
        boolean stops = status == Status.STOPPED
                && before.map(Action::status).filter(Status.STOPPED::equals).isEmpty();
        if (stops && note.isEmpty()) {
            refuse(Column.STATUS, "stopped", words.headings().of(Column.UPDATE));
        }
        return new Progress(status, note);
    }

    private Optional<Note> newNote() {
        boolean dated = changed(Column.UPDATED_ON) && !isBlank(Column.UPDATED_ON);
        if (!changed(Column.UPDATE) || isBlank(Column.UPDATE)) {
            if (dated || changed(Column.UPDATE)) {
                left.add(Fault.of(
                        at(changed(Column.UPDATE) ? Column.UPDATE : Column.UPDATED_ON),
                        "note-kept",
                        words.headings().of(Column.UPDATE)));
            }
            return Optional.empty();
        }
        String text = text(Column.UPDATE, Field.NOTES, draft -> "");
        Optional<LocalDate> day = dated ? TypedDay.day(cell(Column.UPDATED_ON)) : Optional.of(writer.today());
        if (day.filter(each -> !each.isAfter(writer.today())).isEmpty()) {
            refuse(Column.UPDATED_ON, "updated-on", shown(Column.UPDATED_ON));
        }
        return text.isEmpty() ? Optional.empty() : day.map(on -> new Note(on, writer.name(), text, writer.person()));
    }

    private void refuseWhatIsWorkedOut() {
        for (Column column : table.columns().keySet()) {
            Kind kind = cell(column).kind();
            if (column != Column.OVERDUE && kind == Kind.FORMULA) {
                refuse(column, "formula");
            }
            if (column != Column.OVERDUE && kind == Kind.ERROR) {
                refuse(column, "error", shown(column));
            }
        }
    }

    private void leaveLinks() {
        for (Column column : table.columns().keySet()) {
            if (column.isLinks() && changed(column) && cell(column).kind() == Kind.WORDS) {
                left.add(Fault.of(at(column), "links"));
            }
        }
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

    String at(Column column) {
        return table.has(column) ? cell(column).at() : Integer.toString(row.number());
    }

    String told(Column column) {
        return words.plain(cell(column), column);
    }

    String shown(Column column) {
        return words.shown(cell(column));
    }

    Optional<Draft> draft() {
        return before.map(Draft::of);
    }

    void note(Field field, Column column) {
        cells.computeIfAbsent(field, none -> new ArrayList<>()).add(at(column));
    }

    void refuse(Column column, String key, Object... arguments) {
        refused.add(Fault.of(at(column), key, arguments));
    }
}
