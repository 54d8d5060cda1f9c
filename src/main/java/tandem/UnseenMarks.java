package tandem;

import java.util.regex.Pattern;

/**
 * Marks in people's words that nobody sees, and that change the direction in which others read them: directions and
 * overrides, spaces without width, the soft hyphen. What joins letters and emoji (U+200C, U+200D) is not among them.
 */
public final class UnseenMarks {

    private static final Pattern MARKS = Pattern.compile(
            "[\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]");

    private static final char FIRST = '\u00AD';

    private UnseenMarks() {}

    /** The words without them. */
    public static String takenFrom(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) >= FIRST) {
                return MARKS.matcher(words).replaceAll("");
            }
        }
        return words;
    }
}
