package tandem.round;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tandem.AreaCode;
import tandem.NotFound;

/** A round by its area and its name in addresses, for example {@code E08000033/2026-1}. */
public record RoundId(AreaCode area, String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public RoundId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A round's name is lower-case letters, digits and hyphens, but was " + name);
        }
    }

    public static RoundId of(String text) {
        int slash = text.indexOf('/');
        return new RoundId(new AreaCode(text.substring(0, slash)), text.substring(slash + 1));
    }

    /**
     * The round of an address.
     *
     * @throws NotFound if nothing can have this address
     */
    public static RoundId at(String gss, String name) {
        if (!AreaCode.isValid(gss) || !NAME.matcher(name).matches()) {
            throw new NotFound("A round", "like this");
        }
        return new RoundId(new AreaCode(gss), name);
    }

    /** The first name of this year that is not taken: {@code 2026-1}. */
    static RoundId next(AreaCode area, int year, Collection<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> year + "-" + number)
                .filter(name -> !taken.contains(name))
                .map(name -> new RoundId(area, name))
                .findFirst()
                .orElseThrow();
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
