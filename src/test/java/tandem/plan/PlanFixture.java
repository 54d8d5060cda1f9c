package tandem.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Note;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;

/**
 * Plans in the domain's words: {@code aPlan().with(anAction("Meet every month").due(YearMonth.of(2026, 9))).agreed()}. It
 * is all in Calderdale in March 2026; Priya Shah leads for the council, Tom Ellis for the VCS.
 */
public final class PlanFixture {

    public static final AreaCode CALDERDALE = new AreaCode("E08000033");
    public static final Author PRIYA = new Author(new PersonId("p-priya"), "Priya Shah");
    public static final Author TOM = new Author(new PersonId("p-tom"), "Tom Ellis");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private Plan plan = Plan.empty(CALDERDALE);

    private PlanFixture() {}

    public static PlanFixture aPlan() {
        return new PlanFixture();
    }

    public static ActionFixture anAction(String what) {
        return new ActionFixture(what);
    }

    /** Adds an action: a version more, and with a status other than not started or a note another one. */
    public PlanFixture with(ActionFixture action) {
        plan = plan.add(action.draft(), action.reasons, "form-" + plan.nextReference(), PRIYA, NOW);
        String reference = plan.actions().get(plan.actions().size() - 1).reference();
        if (action.status != Status.NOT_STARTED || action.note.isPresent()) {
            plan = plan.report(reference, Status.NOT_STARTED, new Progress(action.status, action.note), PRIYA, NOW);
        }
        return this;
    }

    public PlanFixture acceptedBy(Side side) {
        plan = plan.accept(side, plan.version(), side == Side.COUNCIL ? PRIYA : TOM, NOW);
        return this;
    }

    public PlanFixture agreed() {
        return acceptedBy(Side.COUNCIL).acceptedBy(Side.VCS);
    }

    public Plan build() {
        return plan;
    }

    /** An action as it is added, with a lead on each side and due at the end of 2026 unless told otherwise. */
    public static final class ActionFixture {

        private Draft draft;
        private List<Reason> reasons = List.of();
        private Status status = Status.NOT_STARTED;
        private Optional<Note> note = Optional.empty();

        private ActionFixture(String what) {
            draft = new Draft(
                    what,
                    "",
                    new ActionLead("Head of Communities", "Communities"),
                    new ActionLead("Chief officer", "VSI Alliance"),
                    "",
                    "",
                    Optional.empty(),
                    new Due.InMonth(YearMonth.of(2026, 12)),
                    "",
                    Priority.MEDIUM);
        }

        public ActionFixture because(String why, Reason... answeredTo) {
            reasons = List.of(answeredTo);
            return but(old -> draftOf(old, why, old.councilLead(), old.vcsLead(), old.due(), old.priority()));
        }

        public ActionFixture ledBy(ActionLead council, ActionLead vcs) {
            return but(old -> draftOf(old, old.why(), council, vcs, old.due(), old.priority()));
        }

        public ActionFixture due(YearMonth month) {
            return due(new Due.InMonth(month));
        }

        public ActionFixture due(LocalDate day) {
            return due(new Due.OnDay(day));
        }

        public ActionFixture notDated(String reason) {
            return due(new Due.NotDated(reason));
        }

        public ActionFixture withPriority(Priority priority) {
            return but(old -> draftOf(old, old.why(), old.councilLead(), old.vcsLead(), old.due(), priority));
        }

        public ActionFixture withPartners(String partners, String resources, String measure) {
            return but(old -> new Draft(
                    old.what(),
                    old.why(),
                    old.councilLead(),
                    old.vcsLead(),
                    partners,
                    resources,
                    old.start(),
                    old.due(),
                    measure,
                    old.priority()));
        }

        public ActionFixture withStatus(Status reported) {
            status = reported;
            return this;
        }

        public ActionFixture withNote(String text) {
            note = Optional.of(new Note(TODAY, PRIYA.name(), text, PRIYA.id()));
            return this;
        }

        public Draft draft() {
            return draft;
        }

        private ActionFixture due(Due due) {
            return but(old -> draftOf(old, old.why(), old.councilLead(), old.vcsLead(), due, old.priority()));
        }

        private ActionFixture but(UnaryOperator<Draft> change) {
            draft = change.apply(draft);
            return this;
        }

        private static Draft draftOf(
                Draft old, String why, ActionLead council, ActionLead vcs, Due due, Priority priority) {
            return new Draft(
                    old.what(),
                    why,
                    council,
                    vcs,
                    old.partners(),
                    old.resources(),
                    old.start(),
                    due,
                    old.measure(),
                    priority);
        }
    }
}
