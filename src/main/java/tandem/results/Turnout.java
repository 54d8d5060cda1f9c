package tandem.results;

import java.util.List;
import tandem.Side;

/**
 * Who took part and who is missing: invited against answered, by groups of at least <i>k</i> invited, in bands.
 */
public record Turnout(List<Group> groups) {

    /** The group of everybody whom a side invited. */
    public static final String EVERYBODY = "all";

    public Turnout {
        groups = List.copyOf(groups);
    }

    /**
     * One group of those invited.
     *
     * @param group a message key's last part: {@code all}, {@code size-small}, {@code led-by-marginalised-group} …
     * @param share of the invited who answered: none shown where the group is too small
     */
    public record Group(Side side, String group, Band invited, Share share) {}

    /** How much of a group answered, in words. */
    public enum Share {
        /** Half or more of those invited answered. */
        HALF_OR_MORE,
        /** Fewer than half answered. */
        FEWER,
        /** The group is too small to say. */
        WITHHELD
    }
}
