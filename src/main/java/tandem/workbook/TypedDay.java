package tandem.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import tandem.workbook.FileCell.Kind;

/**
 * Dates as programs keep them and as people in England type them; years from 2000 to 2199. A day of the week must be the
 * date's own. A month and two digits are a month of a year with a hyphen between them, as spreadsheets write it
 * ({@code Jun-27}), and refused with a space, since {@code June 14} is a day to many; so is {@code Jun-14}, for a plan has no
 * month before 2020 and somebody may mean the day. No date is read without its year.
 */
final class TypedDay {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "[EEEE ]d MMMM uuuu",
                    "[EEEE ]d MMM uuuu",
                    "[EEE ]d MMMM uuuu",
                    "[EEE ]d MMM uuuu",
                    "[EEEE ]d MMMM uu",
                    "[EEEE ]d MMM uu",
                    "[EEE ]d MMMM uu",
                    "[EEE ]d MMM uu",
                    "d/M/uuuu",
                    "d/M/uu",
                    "d-M-uuuu",
                    "d-M-uu",
                    "d.M.uuuu",
                    "d.M.uu",
                    "uuuu-M-d",
                    "d-MMMM-uuuu",
                    "d-MMMM-uu",
                    "d-MMM-uuuu",
                    "d-MMM-uu")
            .map(TypedDay::pattern)
            .toList();
    private static final List<DateTimeFormatter> MONTHS = Stream.of(
                    "MMMM uuuu", "MMM uuuu", "M/uuuu", "uuuu-M", "MMM-uu")
            .map(TypedDay::pattern)
            .toList();

    private static final Pattern RATHER_A_DAY = Pattern.compile("\\p{L}+-(0[1-9]|1[0-9])");

    private TypedDay() {}

    static Optional<LocalDate> day(FileCell cell) {
        Optional<LocalDate> day = cell.kind() == Kind.DAY
                ? cell.day()
                : first(plain(cell.text()), DAYS, LocalDate::from).or(() -> serial(cell.text()));
        return day.filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR);
    }

    static Optional<YearMonth> month(FileCell cell) {
        Optional<YearMonth> month =
                cell.kind() == Kind.MONTH ? cell.day().map(YearMonth::from) : month(plain(cell.text()));
        return month.filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR);
    }

    private static Optional<YearMonth> month(String text) {
        return RATHER_A_DAY.matcher(text).matches() ? Optional.empty() : first(text, MONTHS, YearMonth::from);
    }

    private static String plain(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)\\bSept\\b", "Sep")
                .replaceAll("(?i)\\b(Tue|Wed|Thu)(s|r|rs)\\b", "$1")
                .replaceAll("(?i)\\b(\\d{1,2})(st|nd|rd|th)(?= \\p{L})", "$1")
                .replaceAll("(?<=\\p{L}),(?= )", "")
                .replaceAll("T\\d\\d:\\d\\d.*$", "");
    }

    /** A date whose cell lost its format shows as the number of days since 1900. */
    private static Optional<LocalDate> serial(String text) {
        return text.strip().matches("[1-9][0-9]{4,5}")
                ? Optional.of(DateUtil.getLocalDateTime(Integer.parseInt(text.strip()))
                        .toLocalDate())
                : Optional.empty();
    }

    private static <T> Optional<T> first(String text, List<DateTimeFormatter> patterns, TemporalQuery<T> as) {
        return patterns.stream()
                .flatMap(pattern -> parse(text, pattern, as).stream())
                .findFirst();
    }

    private static <T> Optional<T> parse(String text, DateTimeFormatter pattern, TemporalQuery<T> as) {
        try {
            TemporalAccessor parsed = pattern.parse(text);
            return Optional.of(as.queryFrom(parsed));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
