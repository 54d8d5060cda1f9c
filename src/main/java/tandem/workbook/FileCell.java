package tandem.workbook;

import java.time.LocalDate;
import java.util.Optional;
import tandem.UnseenMarks;

/**
 * What stands in one cell of a file that came back.
 *
 * @param at the cell as people name it, {@code J7}
 * @param text what it says, also for a number or a date, without marks that nobody sees and with plain spaces
 * @param day the date where it holds one as a number
 */
record FileCell(String at, Kind kind, String text, Optional<LocalDate> day) {

    /** What kind of thing a cell holds. */
    enum Kind {
        /** Words or a number. */
        WORDS,
        /** A real date. */
        DAY,
        /** A real date that is shown as a month: programs make one out of "June 2027". */
        MONTH,
        /** Something worked out, which is never taken over. */
        FORMULA,
        /** An error such as #REF!. */
        ERROR
    }

    FileCell {
        text = UnseenMarks.takenFrom(text);
    }

    static FileCell words(String at, String text) {
        return new FileCell(at, Kind.WORDS, text, Optional.empty());
    }

    /** Nothing, in a cell that is not there. */
    static FileCell nothing(String at) {
        return words(at, "");
    }

    boolean isBlank() {
        return (kind == Kind.WORDS || kind == Kind.DAY) && text.isBlank();
    }
}
