package tandem.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * That an action will be due soon, or is overdue. Another date is another reminder.
 *
 * @param day the last day on which it is not overdue
 */
public record Reminder(Kind kind, Action action, LocalDate day) {

    /** How long before the last day the leads are reminded, in days. */
    public static final int BEFORE = 14;

    /** Everything that a plan has to remind of on a day, what is overdue longest first. */
    public static List<Reminder> of(Plan plan, LocalDate today) {
        return plan.actions().stream()
                .flatMap(action -> of(action, today))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    private static Stream<Reminder> of(Action action, LocalDate today) {
        return action.due().lastDay().stream()
                .filter(day -> action.isOverdue(today) || action.isDueWithin(BEFORE, today))
                .map(day -> new Reminder(action.isOverdue(today) ? Kind.OVERDUE : Kind.SOON, action, day));
    }

    /** The same for the same action, date and kind. */
    String key() {
        return action.reference() + "/" + day + "/" + kind;
    }

    /** Before the day, or after it. */
    public enum Kind {
        /** It is over. */
        OVERDUE,
        /** It comes within 14 days. */
        SOON
    }
}
