package tandem.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes lines of an iCalendar file (RFC 5545): text escaped, lines folded at 75 bytes and never within a character. */
final class CalendarText {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder file = new StringBuilder();

    /** A line as it is, for what holds no free text. */
    CalendarText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line of free text. */
    CalendarText text(String name, String value) {
        return line(
                name,
                value.replaceAll("[\\p{Cc}&&[^\n]]", " ")
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    CalendarText moment(String name, Instant moment) {
        return line(name, MOMENT.format(moment));
    }

    /** A whole day, in no time zone. */
    CalendarText day(String name, LocalDate day) {
        return line(name + ";VALUE=DATE", DAY.format(day));
    }

    private void fold(String line) {
        int used = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String next = Character.toString(character);
            int bytes = next.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > LONGEST) {
                file.append("\r\n ");
                used = 1;
            }
            file.append(next);
            used += bytes;
            at += next.length();
        }
        file.append("\r\n");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
