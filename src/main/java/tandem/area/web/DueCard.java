package tandem.area.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tandem.area.AreaDate;

/**
 * What is due in an area: overdue, within 14 days, within 30 days.
 *
 * @param more how many others there are, in words; empty if all are shown
 */
record DueCard(List<Line> lines, String more) {

    /** How far the home page looks ahead, in days. */
    static final int AHEAD = 30;

    private static final int SOON = 14;
    private static final int SHOWN = 8;

    static DueCard of(List<AreaDate> dates, LocalDate today, Phrases phrases) {
        return new DueCard(
                dates.stream()
                        .sorted(Comparator.comparing(AreaDate::last))
                        .limit(SHOWN)
                        .map(date -> Line.of(date, today, phrases))
                        .toList(),
                Stream.of(dates.size() - SHOWN)
                        .filter(rest -> rest > 0)
                        .map(rest -> phrases.say("area.due.more", rest))
                        .findFirst()
                        .orElse(""));
    }

    /** One thing with how soon it is due. */
    record Line(String label, String href, String when, String tag, String kind) {

        static Line of(AreaDate date, LocalDate today, Phrases phrases) {
            String key = date.last().isBefore(today)
                    ? "overdue"
                    : date.last().isAfter(today.plusDays(SOON)) ? "later" : "soon";
            return new Line(
                    date.label(),
                    date.href(),
                    date.when(),
                    phrases.say("area.due." + key),
                    key.equals("later") ? "plain" : "todo");
        }
    }
}
