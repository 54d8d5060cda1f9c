package tandem.plan;

import java.time.LocalDate;
import java.util.Optional;
import tandem.Side;
import tandem.access.Person;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Status;

/**
 * Which actions of a plan to show; what is empty leaves them all.
 *
 * @param lead a lead's name, or name and organisation with a comma between, of either side
 * @param relationship as in {@link Reason#about}
 * @param principle its id
 * @param mine whoever wants to see what they lead themselves
 */
public record Selection(
        String lead,
        String relationship,
        String principle,
        Optional<Status> status,
        Optional<When> due,
        Optional<Mine> mine) {

    /** "Soon", in days. */
    public static final int SOON = 30;

    public boolean shows(Action action, Subjects subjects, LocalDate today) {
        return (lead.isEmpty() || isLed(action))
                && (relationship.isEmpty()
                        || action.reasons().stream()
                                .anyMatch(reason -> reason.about().equals(relationship)))
                && (principle.isEmpty() || subjects.isAbout(action, principle))
                && status.filter(wanted -> wanted != action.status()).isEmpty()
                && due.filter(when -> !when.holds(action, today)).isEmpty()
                && mine.filter(whose -> !whose.leads(action)).isEmpty();
    }

    private boolean isLed(Action action) {
        return action.councilLead().isSaid(lead) || action.vcsLead().isSaid(lead);
    }

    /** When an action is due, seen from today. */
    public enum When {
        /** It should be done by now. */
        OVERDUE,
        /** Within the next 30 days. */
        SOON,
        /** There is a reason why it has no date. */
        NOT_DATED;

        boolean holds(Action action, LocalDate today) {
            return switch (this) {
                case OVERDUE -> action.isOverdue(today);
                case SOON -> action.isDueWithin(Selection.SOON, today);
                case NOT_DATED -> action.due().lastDay().isEmpty();
            };
        }
    }

    /**
     * Somebody who leads a side. An action is theirs where their name stands, on either side; or, on their own side, their
     * post: there is one council, and in the VCS the organisation has to be theirs too.
     */
    public record Mine(Side side, Person person) {

        boolean leads(Action action) {
            return Spelling.same(action.councilLead().name(), person.name())
                    || Spelling.same(action.vcsLead().name(), person.name())
                    || isMyPost(action.lead(side));
        }

        private boolean isMyPost(ActionLead lead) {
            return !person.post().isBlank()
                    && Spelling.same(lead.name(), person.post())
                    && (side == Side.COUNCIL || Spelling.same(lead.organisation(), person.organisation()));
        }
    }
}
