package tandem.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;

/**
 * The one joint plan of an area, as it stands in one version.
 *
 * @param version 0 for the empty plan; every change makes the next
 * @param acceptances of this very version, by side; both make it the agreed one
 * @param agreedVersion the last version that both sides accepted; 0 for none
 * @param nextReference the number of the next action's reference
 */
public record Plan(
        AreaCode area,
        int version,
        List<Action> actions,
        Map<Side, Acceptance> acceptances,
        int agreedVersion,
        int nextReference) {

    public Plan {
        actions = List.copyOf(actions);
        acceptances = Map.copyOf(acceptances);
    }

    public static Plan empty(AreaCode area) {
        return new Plan(area, 0, List.of(), Map.of(), 0, 1);
    }

    public boolean isAgreed() {
        return acceptances.size() == Side.values().length;
    }

    /** A lead's yes to one exact version. */
    public record Acceptance(PersonId by, String name, Instant at) {}
}
