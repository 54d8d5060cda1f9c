package tandem.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.NotFound;
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

    /**
     * What these changes make of a plan's actions.
     *
     * @param free the number of the first new action's reference
     * @throws NotFound if there is no such action
     */
    Outcome of(List<Action> before, int free) {
        Map<String, Action> after = new LinkedHashMap<>();
        before.forEach(action -> after.put(action.reference(), action));
        for (Amended each : amended) {
            Action action = Optional.ofNullable(after.get(each.reference()))
                    .orElseThrow(() -> new NotFound("An action", each.reference()));
            after.put(each.reference(), each.of(action));
        }
        for (Added each : added) {
            String reference = "A" + (free + after.size() - before.size());
            after.put(reference, each.as(reference));
        }
        return new Outcome(List.copyOf(after.values()), before);
    }

    /** The actions of a plan after many changes, and those before. */
    record Outcome(List<Action> actions, List<Action> before) {

        /** The references of those that are new or say something else. */
        List<String> touched() {
            Set<Action> same = new HashSet<>(before);
            return actions.stream()
                    .filter(action -> !same.contains(action))
                    .map(Action::reference)
                    .toList();
        }

        int added() {
            return actions.size() - before.size();
        }
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
