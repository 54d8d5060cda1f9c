package tandem;

import java.util.regex.Pattern;

/**
 * Marks in people's words that nobody sees: directions and overrides, which change how others read them, spaces without
 * width, the soft hyphen, letters that are blank. What joins letters and emoji (U+200C, U+200D) is not among them. Spaces of
 * another kind, as word processors paste them, are spaces.
 */
public final class UnseenMarks {

    private static final Pattern MARKS = Pattern.compile("[\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F"
            + "\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0]");

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");

    private static final Pattern NOTHING =
            Pattern.compile("[\\p{Z}\\s\\u0085\\p{Cf}\\u034F\\uFE00-\\uFE0F" + MARKS.pattern() + "]*+");

    /** The first letter that is one of them or a space of another kind. */
    private static final char FIRST = '\u00A0';

    private UnseenMarks() {}

    /** The words without them, and with plain spaces only. */
    public static String takenFrom(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) >= FIRST) {
                return SPACES.matcher(MARKS.matcher(words).replaceAll("")).replaceAll(" ");
            }
        }
        return words;
    }

    /** Whether one of them stands in the words. */
    public static boolean areIn(String words) {
        return MARKS.matcher(words).find();
    }

    /** The words without what is blank around them; nothing if nobody sees any of them. */
    public static String stripped(String words) {
        return isBlank(words) ? "" : words.strip();
    }

    /** Whether nothing of the words is seen, so that they say nothing: spaces, marks, joiners without letters. */
    public static boolean isBlank(String words) {
        return NOTHING.matcher(words).matches();
    }
}
