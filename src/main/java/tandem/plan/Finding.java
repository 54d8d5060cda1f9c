package tandem.plan;

import java.util.List;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.NamedByBoth;
import tandem.round.RoundId;

/**
 * Something in the frozen results that an action can answer to.
 *
 * @param about as in {@link Reason#about}
 * @param subject the name of what it is about; empty for our working relationship as a whole
 * @param firstSteps what the questionnaire suggests at that level; offered, never added by themselves
 */
public record Finding(
        RoundId round,
        String roundTitle,
        String about,
        Optional<String> axis,
        String subject,
        Said said,
        List<String> firstSteps) {

    public Finding {
        firstSteps = List.copyOf(firstSteps);
    }

    /** The reason that an action carries along, in these words. */
    public Reason reason(String words) {
        return new Reason(round.name(), about, axis, words);
    }

    /** What the two sides say of it. */
    public sealed interface Said {

        /** Where each side places it on an axis. */
        record OnAxis(Axis axis, BothSides places) implements Said {}

        /** How far each side rates it. */
        record Rated(BothSides places) implements Said {}

        /** Whether each side names it. */
        record Ticked(NamedByBoth named) implements Said {}

        /** Nothing that may stand in a plan which both sides read. */
        record Untold() implements Said {}
    }
}
