package tandem.plan;

import java.util.List;
import java.util.Optional;

/**
 * What became different from one version of the plan to another, action by action and field by field.
 *
 * @param reordered whether actions that both versions have stand in another order
 */
public record Differences(List<OfAction> actions, boolean reordered) {

    public Differences {
        actions = List.copyOf(actions);
    }

    public static Differences between(Plan from, Plan to) {
        List<OfAction> changed = to.actions().stream()
                .map(after -> OfAction.between(from.find(after.reference()), after))
                .filter(difference -> difference.isNew() || !difference.fields().isEmpty())
                .toList();
        return new Differences(changed, !shared(from, to).equals(shared(to, from)));
    }

    public boolean none() {
        return actions.isEmpty() && !reordered;
    }

    private static List<String> shared(Plan plan, Plan other) {
        return plan.actions().stream()
                .map(Action::reference)
                .filter(reference -> other.find(reference).isPresent())
                .toList();
    }

    /**
     * What became different in one action.
     *
     * @param before nothing for a new action
     * @param fields those that differ; none for a new action
     */
    public record OfAction(Optional<Action> before, Action after, List<Field> fields) {

        public OfAction {
            fields = List.copyOf(fields);
        }

        static OfAction between(Optional<Action> before, Action after) {
            return new OfAction(
                    before,
                    after,
                    before.map(old -> Field.thatDiffer(old, after)).orElse(List.of()));
        }

        public boolean isNew() {
            return before.isEmpty();
        }
    }
}
