package tandem.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.Rejected;
import tandem.plan.Action;
import tandem.plan.Action.Note;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;
import tandem.plan.Amendments.Amended;
import tandem.plan.Draft;
import tandem.plan.Field;
import tandem.workbook.FileEdit.Asked;

/**
 * An action that a file puts in other words.
 *
 * @param now what the plan says of it today
 * @param file what it would say if nobody had changed it since the file was taken away
 * @param taken the fields that only the file changed
 * @param clashes the fields that both changed, to choose from
 */
public record ProposedChange(FileEdit edit, Action now, Action file, List<Field> taken, List<Field> clashes) {

    public ProposedChange {
        taken = List.copyOf(taken);
        clashes = List.copyOf(clashes);
    }

    static ProposedChange of(FileEdit edit, Asked asked, Action before, Action now) {
        Action file = before.with(asked.draft()).with(asked.progress());
        List<Field> taken = new ArrayList<>();
        List<Field> clashes = new ArrayList<>();
        for (Field field : Field.thatDiffer(before, file)) {
            boolean changedHere = Field.thatDiffer(before, now).contains(field);
            if (field == Field.NOTES) {
                newNote(asked, now).ifPresent(note -> taken.add(field));
            } else if (!changedHere) {
                taken.add(field);
            } else if (Field.thatDiffer(now, file).contains(field)) {
                clashes.add(field);
            }
        }
        return new ProposedChange(edit, now, file, taken, clashes).fitting(asked);
    }

    public String reference() {
        return now.reference();
    }

    public boolean none() {
        return taken.isEmpty() && clashes.isEmpty();
    }

    /**
     * The action as it shall say, with the file's words where both changed a field and these are chosen.
     *
     * @throws Rejected if the words do not fit together: a start after the day it is due
     */
    public Amended amended(Predicate<Field> takesTheFiles) {
        return amended(edit.asked().orElseThrow(), takesTheFiles);
    }

    private Amended amended(Asked asked, Predicate<Field> takesTheFiles) {
        Predicate<Field> takes =
                field -> taken.contains(field) || (clashes.contains(field) && takesTheFiles.test(field));
        Draft here = Draft.of(now);
        Status status = takes.test(Field.STATUS) ? asked.progress().status() : now.status();
        return new Amended(
                reference(),
                Draft.chosen(field -> takes.test(field) ? asked.draft() : here),
                new Progress(
                        status,
                        status == now.status()
                                ? newNote(asked, now)
                                : asked.progress().note()));
    }

    /** Dates that do not fit to what was changed here meanwhile are chosen as well. */
    private ProposedChange fitting(Asked asked) {
        try {
            amended(asked, field -> true);
            amended(asked, field -> false);
            return this;
        } catch (Rejected doNotFit) {
            List<Field> kept = taken.stream().filter(field -> !isDate(field)).toList();
            List<Field> chosen = new ArrayList<>(clashes);
            taken.stream().filter(ProposedChange::isDate).forEach(chosen::add);
            return new ProposedChange(edit, now, file, kept, chosen);
        }
    }

    private static boolean isDate(Field field) {
        return field == Field.START || field == Field.DUE;
    }

    /** The note that the plan does not have yet: a file that comes back twice brings it once. */
    private static Optional<Note> newNote(Asked asked, Action now) {
        return asked.progress()
                .note()
                .filter(note ->
                        now.notes().stream().noneMatch(told -> told.text().equals(note.text())));
    }
}
