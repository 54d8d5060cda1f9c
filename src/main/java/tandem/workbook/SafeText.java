package tandem.workbook;

import java.util.regex.Pattern;

/** Makes people's words safe to stand in a cell: never a formula, no characters that a file cannot hold. */
final class SafeText {

    /** The most characters that a cell holds. */
    static final int LONGEST = 32_767;

    /** The last four are the wide forms of the first four, which some programs take for the same. */
    private static final String COULD_BEGIN_A_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern LIKE_A_MARK = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    /** The words without control characters, other than line breaks, and not longer than a cell holds. */
    static String of(String words) {
        boolean isPlain = words.length() <= LONGEST;
        for (int at = 0; isPlain && at < words.length(); at++) {
            isPlain = isPlain(words.charAt(at));
        }
        return isPlain ? words : cleaned(words);
    }

    private static String cleaned(String words) {
        String kept = words.replace("\r\n", "\n")
                .codePoints()
                .filter(SafeText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (kept.length() <= LONGEST) {
            return kept;
        }
        int end = Character.isHighSurrogate(kept.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return kept.substring(0, end);
    }

    /** The words as a file holds them: what only looks like the mark of a character that XML cannot hold is told apart. */
    static String marked(String words) {
        if (!words.contains("_x")) {
            return words;
        }
        String marked = LIKE_A_MARK.matcher(words).replaceAll("_x005F_");
        return marked.length() > LONGEST ? words : marked;
    }

    /** Whether a program could take these words for a formula, so that the cell has to say they are words. */
    static boolean looksLikeFormula(String words) {
        return !words.isEmpty() && COULD_BEGIN_A_FORMULA.indexOf(words.charAt(0)) >= 0;
    }

    /** Most letters are; only then is a text looked at closely. */
    private static boolean isPlain(int letter) {
        return (letter >= ' ' && letter < 0x7F) || letter == '\n' || (letter > 0x9F && letter < 0xD800);
    }

    private static boolean isAllowed(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean halfCharacter = character >= 0xD800 && character <= 0xDFFF;
        return !control && !halfCharacter && character != 0xFFFE && character != 0xFFFF;
    }
}
