package tandem.workbook;

import java.time.LocalDate;

/** What stands in one cell. */
sealed interface Cell {

    /** Its words; none where it holds a number, a day or a formula. */
    default String words() {
        return "";
    }

    /** Words. Users' words are only ever written as words, never as a formula. */
    record Words(String text) implements Cell {

        @Override
        public String words() {
            return text;
        }
    }

    /** A number, such as a step. */
    record Figure(double value) implements Cell {}

    /** A real date. */
    record Day(LocalDate date) implements Cell {}

    /** Words that lead to another sheet of the workbook. */
    record ToSheet(String text, String sheet) implements Cell {

        @Override
        public String words() {
            return text;
        }
    }

    /** A formula of ours; {@code {row}} stands for the row's number, and the result is what it gives today. */
    record Formula(String text, String result) implements Cell {}
}
