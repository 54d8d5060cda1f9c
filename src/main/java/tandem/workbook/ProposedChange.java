package tandem.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.Rejected;
import tandem.plan.Action;
import tandem.plan.Action.Note;
import tandem.plan.Action.Progress;
import tandem.plan.Amendments.Amended;
import tandem.plan.Draft;
import tandem.plan.Field;
import tandem.workbook.FileEdit.Asked;

/**
 * An action that a file puts in other words.
 *
 * @param now what the plan says of it today
 * @param file what it would say if nobody had changed it since the file was taken away
 * @param since the notes that were added to the plan since the file was taken away
 * @param taken the fields that only the file changed
 * @param clashes the fields that both changed, to choose from
 */
public record ProposedChange(
        FileEdit edit, Action now, Action file, List<Note> since, List<Field> taken, List<Field> clashes) {

    public ProposedChange {
        since = List.copyOf(since);
        taken = List.copyOf(taken);
        clashes = List.copyOf(clashes);
    }

    static ProposedChange of(FileEdit edit, Asked asked, Action before, Action now) {
        Action file = before.with(asked.draft()).with(asked.progress());
        List<Note> since = now.notes().stream().skip(before.notes().size()).toList();
        List<Field> taken = new ArrayList<>();
        List<Field> clashes = new ArrayList<>();
        for (Field field : Field.thatDiffer(before, file)) {
            boolean changedHere = Field.thatDiffer(before, now).contains(field);
            if (field == Field.NOTES) {
                boolean stops = taken.contains(Field.STATUS) && asked.progress().stops(now);
                note(asked, stops, since).ifPresent(note -> taken.add(field));
            } else if (!changedHere) {
                taken.add(field);
            } else if (Field.thatDiffer(now, file).contains(field)) {
                clashes.add(field);
            }
        }
        return new ProposedChange(edit, now, file, since, taken, clashes).fitting(asked);
    }

    public String reference() {
        return now.reference();
    }

    public boolean none() {
        return taken.isEmpty() && clashes.isEmpty();
    }

    /** Whether the file's note stays behind, because it was added since and another one after it. */
    boolean leavesNote() {
        return !taken.contains(Field.NOTES)
                && edit.asked()
                        .flatMap(asked -> asked.progress().note())
                        .filter(note -> !since.isEmpty()
                                && !since.get(since.size() - 1).text().equals(note.text()))
                        .isPresent();
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
        Progress progress = takes.test(Field.STATUS) ? asked.progress() : new Progress(now.status(), Optional.empty());
        return new Amended(
                reference(),
                Draft.chosen(field -> takes.test(field) ? asked.draft() : here),
                new Progress(progress.status(), note(asked, progress.stops(now), since)));
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
            return new ProposedChange(edit, now, file, since, kept, chosen);
        }
    }

    private static boolean isDate(Field field) {
        return field == Field.START || field == Field.DUE;
    }

    /**
     * The file's note: what stood in it when it was taken away is no note, and a file that comes back twice brings one once.
     * But whoever stops an action says why, even in words that were said before.
     */
    private static Optional<Note> note(Asked asked, boolean stops, List<Note> since) {
        return asked.progress().note().filter(note -> stops || !isToldIn(since, note));
    }

    private static boolean isToldIn(List<Note> notes, Note note) {
        return notes.stream().anyMatch(told -> told.text().equals(note.text()));
    }
}
