package tandem.area;

import java.util.Comparator;
import java.util.List;

/**
 * One line of the task list on an area's home page.
 *
 * @param order the place within its step, low first; leave room for others (10, 20, …)
 * @param key of its words in the messages
 * @param href where it is done, beginning with a slash; empty if there is nowhere to go yet
 */
public record AreaTask(Step step, int order, String key, List<Object> arguments, String href, State state) {

    /** In the order in which they are done. */
    public static final Comparator<AreaTask> ORDER =
            Comparator.comparing(AreaTask::step).thenComparingInt(AreaTask::order);

    public AreaTask {
        arguments = List.copyOf(arguments);
    }

    /** The three steps of the report: evaluate, map, plan. */
    public enum Step {
        /** Say which relationships there are, and answer about them. */
        EVALUATE,
        /** See where both sides place them. */
        MAP,
        /** Agree what to do. */
        PLAN
    }

    /** How far it is. */
    public enum State {
        /** Can be begun now. */
        TO_DO,
        /** Begun. */
        IN_PROGRESS,
        /** Waits for somebody else, or for something before it. */
        WAITING,
        /** Done; it can still be opened. */
        DONE
    }
}
