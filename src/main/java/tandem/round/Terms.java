package tandem.round;

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
        if (threshold < LOWEST_THRESHOLD || threshold > HIGHEST_THRESHOLD) {
            throw new Rejected("round.threshold.out-of-range", threshold, LOWEST_THRESHOLD, HIGHEST_THRESHOLD);
        }
    }

    /** The threshold proposed for this many invited VCS organisations: 3 below ten, otherwise 5. */
    public static int thresholdFor(int vcsOrganisations) {
        return vcsOrganisations < SMALL_SECTOR ? LOWEST_THRESHOLD : DEFAULT_THRESHOLD;
    }
}
