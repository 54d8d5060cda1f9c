package tandem.questionnaire;

import tandem.Side;

/** The same thing said to each side in its own words. */
public record Wording(String council, String vcs) {

    public String forSide(Side side) {
        return side == Side.COUNCIL ? council : vcs;
    }
}
