package tandem.round;

import java.util.OptionalInt;
import java.util.Set;
import tandem.questionnaire.Step;

/** What somebody answered to one item. */
public sealed interface Answer {

    /** The score in steps (1 to 5), for placed answers only. */
    default OptionalInt score() {
        return OptionalInt.empty();
    }

    /** A step on an axis, or a level of a statement. */
    record Placed(Step step) implements Answer {
        @Override
        public OptionalInt score() {
            return OptionalInt.of(step.value());
        }
    }

    /**
     * What was ticked; none of it is an answer too.
     *
     * @param most the one main type, or the worst barriers: some of those ticked
     */
    record Ticked(Set<String> options, Set<String> most) implements Answer {
        public Ticked {
            options = Set.copyOf(options);
            most = Set.copyOf(most);
            if (!options.containsAll(most)) {
                throw new IllegalArgumentException(
                        "Only what is ticked can be marked, but " + most + " is not in " + options);
            }
        }
    }

    /** "I do not know": an answer, never a score. */
    record DoesNotKnow() implements Answer {}

    /** "Does not apply": an answer, never a score. */
    record DoesNotApply() implements Answer {}
}
