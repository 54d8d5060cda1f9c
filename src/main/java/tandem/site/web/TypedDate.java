package tandem.site.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.UnseenMarks;

/** A date as somebody typed it into three boxes, named {@code field.day}, {@code field.month}, {@code field.year}. */
public record TypedDate(String day, String month, String year) {

    private static final TypedDate EMPTY = new TypedDate("", "", "");

    public TypedDate(@Nullable String day, @Nullable String month, @Nullable String year) {
        this.day = box(day);
        this.month = box(month);
        this.year = box(year);
    }

    private static String box(@Nullable String typed) {
        return typed == null ? "" : UnseenMarks.takenFrom(typed).strip();
    }

    public static TypedDate empty() {
        return EMPTY;
    }

    public static TypedDate of(LocalDate date) {
        return new TypedDate(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The day in the calendar, if what was typed is one. Years have four digits. */
    public Optional<LocalDate> date() {
        if (!day.matches("[0-9]{1,2}") || !month.matches("[0-9]{1,2}") || !year.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
