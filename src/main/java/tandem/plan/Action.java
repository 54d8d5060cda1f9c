package tandem.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import tandem.Rejected;

/**
 * One thing that the two sides will do.
 *
 * @param reference never reused in an area: {@code A1}, {@code A2} …
 * @param what will be done
 * @param why in words, beside the reasons it links to
 * @param measure how we will know
 * @param revision counts the changes to this action, so that two people editing at once do not overwrite each other
 */
public record Action(
        String reference,
        String what,
        String why,
        List<Reason> reasons,
        ActionLead councilLead,
        ActionLead vcsLead,
        String partners,
        String resources,
        Optional<LocalDate> start,
        Due due,
        String measure,
        Status status,
        Priority priority,
        List<Note> notes,
        int revision) {

    public Action {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
        if (what.isBlank()) {
            throw new Rejected("plan.action.what-missing");
        }
    }

    public boolean isOverdue(LocalDate today) {
        return (status == Status.NOT_STARTED || status == Status.IN_PROGRESS)
                && due.lastDay().filter(day -> day.isBefore(today)).isPresent();
    }

    /**
     * Who leads an action on one side: a person or post, and the organisation or department.
     */
    public record ActionLead(String name, String organisation) {

        public boolean isNamed() {
            return !name.isBlank();
        }
    }

    /** When it is due; without a date, why not. */
    public sealed interface Due {

        /** The last day on which it is not overdue. */
        Optional<LocalDate> lastDay();

        /** By a day. */
        record OnDay(LocalDate day) implements Due {
            @Override
            public Optional<LocalDate> lastDay() {
                return Optional.of(day);
            }
        }

        /** By the end of a month. */
        record InMonth(YearMonth month) implements Due {
            @Override
            public Optional<LocalDate> lastDay() {
                return Optional.of(month.atEndOfMonth());
            }
        }

        /** No date, and the reason for it. */
        record NotDated(String reason) implements Due {
            public NotDated {
                if (reason.isBlank()) {
                    throw new Rejected("plan.action.due-missing");
                }
            }

            @Override
            public Optional<LocalDate> lastDay() {
                return Optional.empty();
            }
        }
    }

    /** How far it is. Overdue is worked out, never set. */
    public enum Status {
        /** Agreed, nothing done yet. */
        NOT_STARTED,
        /** Somebody is at it. */
        IN_PROGRESS,
        /** Done. */
        COMPLETED,
        /** Given up, with a note why. */
        STOPPED
    }

    /** What comes first. */
    public enum Priority {
        /** Before the others. */
        HIGH,
        /** In its turn. */
        MEDIUM,
        /** When there is time. */
        LOW
    }

    /** What somebody wrote about it, and when. */
    public record Note(LocalDate on, String by, String text) {}
}
