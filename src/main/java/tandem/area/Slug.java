package tandem.area;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short name for addresses, made from a name: ASCII letters, digits and hyphens. */
public final class Slug {

    private static final int LONGEST = 60;

    /** What stands in addresses where a short name can stand. */
    private static final Set<String> ADDRESSES = Set.of("new", "paste");

    private Slug() {}

    /** The short name of a name: "Citizens Advice Füßen & District" is {@code citizens-advice-fussen-and-district}. */
    public static String of(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("&", " and ")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String trimmed = ascii.substring(0, Math.min(LONGEST, ascii.length())).replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "n" : trimmed;
    }

    /** The short name of a name, with the first free number from 2 behind it if it is taken. */
    public static String of(String name, Set<String> taken) {
        String slug = of(name);
        return Stream.concat(Stream.of(slug), IntStream.iterate(2, n -> n + 1).mapToObj(n -> slug + "-" + n))
                .filter(free -> !taken.contains(free) && !ADDRESSES.contains(free))
                .findFirst()
                .orElseThrow();
    }
}
