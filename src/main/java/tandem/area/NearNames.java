package tandem.area;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Tells whether two names are probably meant for the same thing: they are compared by letters (Jaro-Winkler), without
 * legal forms and small words, once as written and once with their words in order of the alphabet.
 */
public final class NearNames {

    /** From here on (0 to 1) two names look alike, so that somebody is asked. */
    static final double ALIKE = 0.95;

    /** From here on a name is worth suggesting to somebody who wrote an unknown one. */
    static final double WORTH_SUGGESTING = 0.85;

    private static final Set<String> SMALL =
            Set.of("the", "a", "an", "of", "for", "and", "in", "at", "ltd", "limited", "cio", "cic", "plc", "inc");
    private static final Map<String, String> SHORT_FOR = Map.of("cvs", "council voluntary service");
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearNames() {}

    public static boolean areAlike(String one, String other) {
        return likeness(one, other) >= ALIKE;
    }

    /** Whether two names differ in nothing but case, punctuation, small words and legal forms. */
    public static boolean areSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Of all, the one whose name is most like this one, if any looks alike. */
    public static <T> Optional<T> findAlike(String name, Collection<T> all, Function<T, String> nameOf) {
        return nearest(name, all, nameOf).filter(nearest -> areAlike(name, nameOf.apply(nearest)));
    }

    /** Of all, the one that somebody may have meant who wrote this unknown name. */
    public static <T> Optional<T> suggest(String name, Collection<T> all, Function<T, String> nameOf) {
        return nearest(name, all, nameOf).filter(nearest -> likeness(name, nameOf.apply(nearest)) >= WORTH_SUGGESTING);
    }

    private static <T> Optional<T> nearest(String name, Collection<T> all, Function<T, String> nameOf) {
        return all.stream().max(Comparator.comparingDouble(each -> likeness(name, nameOf.apply(each))));
    }

    static double likeness(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        return Math.max(SIMILARITY.apply(first, second), SIMILARITY.apply(sorted(first), sorted(second)));
    }

    private static String plain(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’.]", "");
        String words = Arrays.stream(ascii.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> SHORT_FOR.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : words;
    }

    private static String sorted(String words) {
        return Arrays.stream(words.split(" ")).sorted().collect(Collectors.joining(" "));
    }
}
