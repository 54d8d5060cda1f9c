package tandem.round;

import org.jspecify.annotations.Nullable;
import tandem.Rejected;

/**
 * What both leads say yes to before a round opens.
 *
 * @param threshold the <i>k</i> of the promise: from how many respondents of a side a figure is shown (organisations on
 *     the VCS side, people on the council's)
 * @param showVcsRelationshipsToCouncil whether results on relationships within the VCS are shown to the council too
 */
public record Terms(Mode mode, Promise promise, int threshold, boolean showVcsRelationshipsToCouncil) {

    /** Used whenever a threshold is absent or unreadable: it fails closed. */
    public static final int DEFAULT_THRESHOLD = 5;

    private static final int LOWEST_THRESHOLD = 3;
    private static final int HIGHEST_THRESHOLD = 10;
    private static final int SMALL_SECTOR = 10;

    public Terms {
        if (!isThreshold(threshold)) {
            throw new Rejected("round.threshold.out-of-range", threshold, LOWEST_THRESHOLD, HIGHEST_THRESHOLD);
        }
    }

    /** A threshold as read from a store or a form: what is absent or unreadable is {@link #DEFAULT_THRESHOLD}. */
    public static int thresholdIn(@Nullable Object given) {
        try {
            int threshold = Integer.parseInt(String.valueOf(given).strip());
            return isThreshold(threshold) ? threshold : DEFAULT_THRESHOLD;
        } catch (NumberFormatException unreadable) {
            return DEFAULT_THRESHOLD;
        }
    }

    private static boolean isThreshold(int threshold) {
        return threshold >= LOWEST_THRESHOLD && threshold <= HIGHEST_THRESHOLD;
    }

    /** The threshold proposed for this many invited VCS organisations: 3 below ten, otherwise 5. */
    public static int thresholdFor(int vcsOrganisations) {
        return vcsOrganisations < SMALL_SECTOR ? LOWEST_THRESHOLD : DEFAULT_THRESHOLD;
    }
}
