package tandem.results;

import tandem.Side;

/** Whether each side names one option. */
public record NamedByBoth(String option, Named council, Named vcs) {

    public Named of(Side side) {
        return side == Side.COUNCIL ? council : vcs;
    }
}
