package tandem.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Tells whether two people wrote the same: capital letters and spaces make no difference. */
final class Spelling {

    private Spelling() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
