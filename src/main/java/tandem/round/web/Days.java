package tandem.round.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are written on pages, in the time of England. */
final class Days {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZONE);

    private Days() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(Instant moment) {
        return DAY.format(moment);
    }
}
