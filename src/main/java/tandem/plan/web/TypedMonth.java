package tandem.plan.web;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A month as somebody typed it into two boxes. */
record TypedMonth(String month, String year) {

    TypedMonth(@Nullable String month, @Nullable String year) {
        this.month = month == null ? "" : month.strip();
        this.year = year == null ? "" : year.strip();
    }

    static TypedMonth empty() {
        return new TypedMonth("", "");
    }

    static TypedMonth of(YearMonth month) {
        return new TypedMonth(String.valueOf(month.getMonthValue()), String.valueOf(month.getYear()));
    }

    Optional<YearMonth> read() {
        return month.matches("0?[1-9]|1[0-2]") && year.matches("[0-9]{4}")
                ? Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)))
                : Optional.empty();
    }
}
