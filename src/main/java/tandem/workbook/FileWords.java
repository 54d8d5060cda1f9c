package tandem.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.UnseenMarks;
import tandem.plan.Action;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Status;

/** The words that stand in a workbook of ours for nothing, for a status, for a priority: known again when it comes back. */
record FileWords(BookWords words, ActionsHeadings headings, ActionsRow row) {

    private static final int TOLD = 60;

    FileWords(BookWords words, ActionsHeadings headings) {
        this(words, headings, new ActionsRow(words, LocalDate.EPOCH));
    }

    /** The cells of an action as they were taken away, but for what is worked out, which is never read. */
    List<Cell> exported(Action action) {
        return row.of(action);
    }

    /** Whether a cell that came back says what was written into it. */
    boolean same(Cell written, FileCell back, Column column) {
        if (written instanceof Cell.Day day) {
            return TypedDay.day(back).filter(day.date()::equals).isPresent();
        }
        return written instanceof Cell.Words told
                && told(SafeText.of(UnseenMarks.takenFrom(told.text())), column).equals(plain(back, column));
    }

    boolean isBlank(FileCell cell, Column column) {
        return (cell.kind() == FileCell.Kind.WORDS) && plain(cell, column).isEmpty();
    }

    /** The words of a cell as they are kept; nothing where it says that there is nothing. */
    String plain(FileCell cell, Column column) {
        return told(SafeText.of(cell.text()), column);
    }

    /** The beginning of what a cell says, for a sentence about it. */
    String shown(FileCell cell) {
        String text = SafeText.of(cell.text()).strip();
        return text.length() > TOLD
                ? text.substring(0, text.offsetByCodePoints(0, Math.min(TOLD, text.codePointCount(0, text.length()))))
                        + "…"
                : text;
    }

    Optional<Status> status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> alike(words.say("status." + status.name()), word))
                .findFirst();
    }

    Optional<Priority> priority(String word) {
        return Arrays.stream(Priority.values())
                .filter(priority -> alike(words.say("priority." + priority.name()), word))
                .findFirst();
    }

    private String told(String text, Column column) {
        String told = UnseenMarks.stripped(text.replace("\r\n", "\n"));
        boolean nothing = told.equals(words.say("not-provided"))
                || told.equals(words.say("actions.none"))
                || (column == Column.NO_DATE && told.equals(words.say("actions.has-date")));
        return nothing ? "" : told;
    }

    private static boolean alike(String one, String other) {
        return one.toLowerCase(Locale.UK).equals(other.toLowerCase(Locale.UK).replaceAll("\\s+", " "));
    }
}
