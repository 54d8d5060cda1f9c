package tandem.plan;

import java.util.Arrays;
import java.util.List;

/** What an action consists of, in the order in which pages tell it; differences are told field by field. */
public enum Field {
    /** What will be done. */
    WHAT,
    /** Why, in words. */
    WHY,
    /** The findings it answers to. */
    REASONS,
    /** Who leads it for the council. */
    COUNCIL_LEAD,
    /** Who leads it for the VCS. */
    VCS_LEAD,
    /** Who else takes part. */
    PARTNERS,
    /** What it needs. */
    RESOURCES,
    /** When it starts. */
    START,
    /** When it is due, or why there is no date. */
    DUE,
    /** How we will know. */
    MEASURE,
    /** How far it is. */
    STATUS,
    /** What comes first. */
    PRIORITY,
    /** What was noted over time. */
    NOTES;

    /** The fields in which one action, at two times or by two people, is not the same. */
    public static List<Field> thatDiffer(Action one, Action other) {
        return Arrays.stream(values())
                .filter(field -> field.differs(one, other))
                .toList();
    }

    private boolean differs(Action one, Action other) {
        return !of(one).equals(of(other));
    }

    private Object of(Action action) {
        return switch (this) {
            case WHAT -> action.what();
            case WHY -> action.why();
            case REASONS -> action.reasons();
            case COUNCIL_LEAD -> action.councilLead();
            case VCS_LEAD -> action.vcsLead();
            case PARTNERS -> action.partners();
            case RESOURCES -> action.resources();
            case START -> action.start();
            case DUE -> action.due();
            case MEASURE -> action.measure();
            case STATUS -> action.status();
            case PRIORITY -> action.priority();
            case NOTES -> action.notes();
        };
    }
}
