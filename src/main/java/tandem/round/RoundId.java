package tandem.round;

import tandem.AreaCode;

/** A round by its area and its name in addresses, for example {@code E08000033/2026-1}. */
public record RoundId(AreaCode area, String name) {

    public RoundId {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "A round's name is lower-case letters, digits and hyphens, but was " + name);
        }
    }

    public static RoundId of(String text) {
        int slash = text.indexOf('/');
        return new RoundId(new AreaCode(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The round's address. */
    public String path() {
        return "/areas/" + area + "/rounds/" + name;
    }

    @Override
    public String toString() {
        return area + "/" + name;
    }
}
