package tandem.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;

/** Many changes to a plan that are made together or not at all: actions in other words, and new ones at the end. */
public record Amendments(List<Amended> amended, List<Added> added) {

    public Amendments {
        amended = List.copyOf(amended);
        added = List.copyOf(added);
        Set<String> seen = new HashSet<>();
        for (Amended each : amended) {
            if (!seen.add(each.reference())) {
                throw new IllegalArgumentException(each.reference() + " is amended twice");
            }
        }
    }

    public boolean none() {
        return amended.isEmpty() && added.isEmpty();
    }

    /** An action as it shall say from now on; one that is stopped says in a note why. */
    public record Amended(String reference, Draft draft, Progress progress) {

        Action of(Action before) {
            return before.with(draft).with(progress);
        }
    }

    /** A new action, on which something may have been done already. */
    public record Added(Draft draft, Progress progress) {

        Action as(String reference) {
            Action fresh = Action.of(reference, draft, List.of());
            boolean nothingYet =
                    progress.status() == Status.NOT_STARTED && progress.note().isEmpty();
            return nothingYet ? fresh : fresh.with(progress);
        }
    }
}
