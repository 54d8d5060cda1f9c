package tandem.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.Rejected;
import tandem.Side;
import tandem.UnseenMarks;
import tandem.access.PersonId;

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
        if (UnseenMarks.isBlank(what)) {
            throw new Rejected("plan.action.what-missing");
        }
    }

    /** A new action, on which nothing has been done yet. */
    public static Action of(String reference, Draft draft, List<Reason> reasons) {
        return of(reference, draft, reasons, Status.NOT_STARTED, List.of(), 1);
    }

    private static Action of(
            String reference, Draft draft, List<Reason> reasons, Status status, List<Note> notes, int revision) {
        return new Action(
                reference,
                draft.what(),
                draft.why(),
                reasons,
                draft.councilLead(),
                draft.vcsLead(),
                draft.partners(),
                draft.resources(),
                draft.start(),
                draft.due(),
                draft.measure(),
                status,
                draft.priority(),
                notes,
                revision);
    }

    /** The action in other words; the same action if nothing differs. */
    public Action with(Draft draft) {
        return draft.equals(Draft.of(this)) ? this : of(reference, draft, reasons, status, notes, revision + 1);
    }

    /**
     * The action with what was reported on it. A note that its writer just added is not added again, unless it says why the
     * action is stopped.
     *
     * @throws Rejected if it is stopped and nobody wrote why
     */
    public Action with(Progress progress) {
        boolean stops = progress.stops(this);
        if (stops && progress.note().isEmpty()) {
            throw new Rejected("plan.action.stopped-without-note");
        }
        List<Note> told = Stream.concat(
                        notes.stream(), progress.note().filter(note -> stops || !isItsWritersLatest(note)).stream())
                .toList();
        return progress.status() == status && told.equals(notes)
                ? this
                : of(reference, Draft.of(this), reasons, progress.status(), told, revision + 1);
    }

    /** What was noted last. */
    public Optional<Note> latestNote() {
        return last(notes.stream());
    }

    private boolean isItsWritersLatest(Note note) {
        return last(notes.stream().filter(earlier -> earlier.author().equals(note.author())))
                .filter(note::equals)
                .isPresent();
    }

    private static Optional<Note> last(Stream<Note> some) {
        return some.reduce((earlier, later) -> later);
    }

    /** The same action with its notes as they read now, for example with a writer's name. */
    public Action withNotes(List<Note> told) {
        return of(reference, Draft.of(this), reasons, status, told, revision);
    }

    public ActionLead lead(Side side) {
        return side == Side.COUNCIL ? councilLead : vcsLead;
    }

    /** Whether both sides lead it, so that a plan with it can be accepted. */
    public boolean isLedByBoth() {
        return councilLead.isNamed() && vcsLead.isNamed();
    }

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return status == Status.NOT_STARTED || status == Status.IN_PROGRESS;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.lastDay().filter(day -> day.isBefore(today)).isPresent();
    }

    /** Whether it is still to be done, and due today or within this many days. */
    public boolean isDueWithin(int days, LocalDate today) {
        return isOpen()
                && due.lastDay()
                        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(days)))
                        .isPresent();
    }

    /**
     * Who leads an action on one side: a person or post, and the organisation or department.
     */
    public record ActionLead(String name, String organisation) {

        public ActionLead {
            name = UnseenMarks.stripped(name);
            organisation = UnseenMarks.stripped(organisation);
        }

        /** Nobody yet. */
        public static ActionLead nobody() {
            return new ActionLead("", "");
        }

        public boolean isNamed() {
            return !name.isEmpty();
        }

        /** Whether these words mean this lead: the name, or the name and the organisation with a comma between. */
        public boolean isSaid(String words) {
            return isNamed()
                    && (Spelling.same(name, words)
                            || (!organisation.isEmpty() && Spelling.same(name + ", " + organisation, words)));
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
                if (UnseenMarks.isBlank(reason)) {
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

    /**
     * What somebody wrote about it, and when.
     *
     * @param by the writer's name as it is known now; empty for a former participant
     * @param author the writer's id, which stays when the name is erased
     */
    public record Note(LocalDate on, String by, String text, PersonId author) {}

    /** What is reported on an action: how far it is, and a note where there is something to say; a blank one is none. */
    public record Progress(Status status, Optional<Note> note) {

        public Progress {
            note = note.filter(told -> !UnseenMarks.isBlank(told.text()));
        }

        /** Whether it stops an action that was not stopped before, which needs a note why. */
        public boolean stops(Action action) {
            return status == Status.STOPPED && action.status() != Status.STOPPED;
        }
    }
}
