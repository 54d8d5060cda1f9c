package tandem.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import tandem.plan.Action.Status;

/**
 * The due dates of a plan as an iCalendar file. Taken in again, it changes what is in a calendar already: each action keeps
 * its id, and its sequence grows with its changes. What is due in a month stands on the month's last day.
 *
 * @param name of the calendar
 * @param address of the plan; an action's address goes on from there
 */
public record PlanCalendar(String name, String address, Function<Action, Words> words) {

    /** An action in words. */
    public record Words(String title, String text) {}

    public String of(Plan plan) {
        CalendarText file = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Tandem//Joint plan//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", name);
        Instant changed = plan.change().map(Change::at).orElse(Instant.EPOCH);
        plan.actions()
                .forEach(action ->
                        action.due().lastDay().ifPresent(day -> write(action, day, uid(plan, action), changed, file)));
        return file.line("END", "VCALENDAR").toString();
    }

    private void write(Action action, LocalDate day, String uid, Instant changed, CalendarText file) {
        Words said = words.apply(action);
        file.line("BEGIN", "VEVENT")
                .line("UID", uid)
                .moment("DTSTAMP", changed)
                .moment("LAST-MODIFIED", changed)
                .line("SEQUENCE", String.valueOf(action.revision() - 1))
                .day("DTSTART", day)
                .day("DTEND", day.plusDays(1))
                .text("SUMMARY", said.title())
                .text("DESCRIPTION", said.text())
                .line("URL", address + "/actions/" + action.reference())
                .line("STATUS", action.status() == Status.STOPPED ? "CANCELLED" : "CONFIRMED")
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    /** The same for ever, also when Tandem moves to another address. */
    private static String uid(Plan plan, Action action) {
        return plan.area() + "-" + action.reference() + "@joint-plan.tandem";
    }
}
