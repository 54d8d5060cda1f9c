package tandem.round;

import java.util.Map;
import tandem.Side;

/**
 * What the leads recorded in the room about one thing: an agreed step, or that they still disagree and why. A joint
 * statement, fixed when both have confirmed it, and outside disclosure control.
 *
 * @param about what it is about: {@code whole}, {@code relationship/4} or {@code element/transparency}
 * @param axis the axis's id; empty for an element
 */
public record AgreedPlace(
        RoundId round, String about, String axis, Outcome outcome, Map<Side, Yes> confirmed, long version) {

    public AgreedPlace {
        confirmed = Map.copyOf(confirmed);
    }

    public boolean isFixed() {
        return confirmed.size() == Side.values().length;
    }

    /** What came out of talking about it. */
    public sealed interface Outcome {

        /** Both sides agree on this step. */
        record Agreed(tandem.questionnaire.Step step) implements Outcome {}

        /** Both sides still see it differently, for this reason. */
        record StillDisagree(String reason) implements Outcome {}
    }
}
