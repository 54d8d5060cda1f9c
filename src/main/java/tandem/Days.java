package tandem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people in England count and write them. */
public final class Days {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ENGLAND);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ENGLAND);

    private Days() {}

    public static LocalDate today(Clock clock) {
        return on(clock.instant());
    }

    /** The hour of the day, from 0 to 23. */
    public static int hour(Clock clock) {
        return clock.instant().atZone(ENGLAND).getHour();
    }

    /** The day on which a moment falls. */
    public static LocalDate on(Instant moment) {
        return LocalDate.ofInstant(moment, ENGLAND);
    }

    /** A day in words, for example "14 June 2027". */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment in words. */
    public static String of(Instant moment) {
        return DAY.format(moment);
    }

    /** A moment in words, for example "14 June 2027 at 09:30". */
    public static String withTime(Instant moment) {
        return DAY_AND_TIME.format(moment);
    }
}
