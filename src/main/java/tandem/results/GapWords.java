package tandem.results;

import java.util.Optional;
import org.springframework.context.support.MessageSourceAccessor;
import tandem.questionnaire.Axis;

/** A gap in words, told from the VCS's side of the step: the same on pages, in the plan and in the workbook. */
public record GapWords(MessageSourceAccessor messages) {

    private static final int HALVES_A_STEP = 2;

    /** A gap on an axis; empty text if a side shows no place. */
    public String on(Axis axis, BothSides places) {
        return places.gapInHalves()
                .map(gap -> say(gap, "results.gap.vcs-places", gap < 0 ? axis.high() : axis.low()))
                .orElse("");
    }

    /** A gap in a rating; empty text if a side shows none. */
    public String rated(BothSides places) {
        return places.gapInHalves()
                .map(gap -> say(gap, gap < 0 ? "results.gap.vcs-higher" : "results.gap.vcs-lower", ""))
                .orElse("");
    }

    /** Whether the middle answers are less than a step apart; empty if a side shows none. */
    public static Optional<Boolean> isClose(BothSides places) {
        return places.gapInHalves().map(GapWords::isClose);
    }

    private String say(int gap, String key, String end) {
        int wide = Math.abs(gap);
        return isClose(gap)
                ? messages.getMessage("results.gap.close")
                : messages.getMessage(key, new Object[] {Place.inWords(wide), wide == HALVES_A_STEP ? 1 : 2, end});
    }

    private static boolean isClose(int gap) {
        return Math.abs(gap) < HALVES_A_STEP;
    }
}
