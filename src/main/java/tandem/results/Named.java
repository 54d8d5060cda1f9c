package tandem.results;

/** Whether a side names something (a type, a quality, a scale, a barrier): no shares but half or more. */
public enum Named {
    /** Named by half or more of those who answered. */
    BY_HALF_OR_MORE,
    /** Named by fewer than half. */
    BY_FEWER,
    /** Not enough answers to show. */
    WITHHELD,
    /** This side was not asked. */
    NOT_ASKED
}
