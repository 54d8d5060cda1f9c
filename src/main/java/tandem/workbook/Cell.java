package tandem.workbook;

import java.time.LocalDate;

/** What stands in one cell. */
sealed interface Cell {

    /** Words. Users' words are only ever written as words, never as a formula. */
    record Words(String text) implements Cell {}

    /** A number, such as a step. */
    record Figure(double value) implements Cell {}

    /** A real date. */
    record Day(LocalDate date) implements Cell {}

    /** Words that lead to another sheet of the workbook. */
    record ToSheet(String text, String sheet) implements Cell {}

    /** A formula of ours; {@code {row}} stands for the row's number, and the result is what it gives today. */
    record Formula(String text, String result) implements Cell {}
}
