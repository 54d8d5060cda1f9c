package tandem.workbook;

import java.util.regex.Pattern;

/**
 * How much room words take in the workbook's letters, Arial of 12 points: about as much as spreadsheet programs need, so
 * that columns and rows fit without asking this machine for its fonts.
 */
final class Letters {

    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern BREAKS = Pattern.compile("(?<=[ \\-/])");
    private static final double POINTS = 12;
    private static final double NARROW = 0.29;
    private static final double SLIM = 0.5;
    private static final double SMALL = 0.56;
    private static final double CAPITAL = 0.7;
    private static final double WIDE = 0.88;
    private static final double SQUARE = 1.25;
    private static final double BOLD = 1.06;
    private static final int LATIN = 0x2000;

    private Letters() {}

    /** The width of one line of words, in points. */
    static double width(String line) {
        return POINTS * line.codePoints().mapToDouble(Letters::ems).sum();
    }

    /** The width of a heading's widest word, in points: headings are bold. */
    static double widestWordOfHeading(String heading) {
        return BOLD * widestWord(heading);
    }

    /** How many lines words take where they are wrapped at this width, in points. */
    static int lines(String words, double width) {
        return words.lines().mapToInt(line -> linesOf(line, width)).sum();
    }

    /** The width of the widest word, which no line can be narrower than, in points. */
    static double widestWord(String words) {
        return BLANKS.splitAsStream(words).mapToDouble(Letters::width).max().orElse(0);
    }

    private static int linesOf(String line, double width) {
        int lines = 1;
        double used = 0;
        for (String word : BREAKS.splitAsStream(line).toList()) {
            double needed = width(word.stripTrailing());
            if (used > 0 && used + needed > width) {
                lines++;
                used = 0;
            }
            lines += (int) (needed / width);
            used = needed > width ? needed % width : used + width(word);
        }
        return lines;
    }

    private static double ems(int letter) {
        if (letter >= LATIN) {
            return "–’‘“”…•".indexOf(letter) >= 0 ? SMALL : SQUARE;
        }
        if ("iljtfr .,:;'|!()[]/-I\"".indexOf(letter) >= 0) {
            return NARROW;
        }
        if ("mwMW@%&".indexOf(letter) >= 0) {
            return WIDE;
        }
        if ("cksvxyzJ".indexOf(letter) >= 0) {
            return SLIM;
        }
        return Character.isUpperCase(letter) ? CAPITAL : SMALL;
    }
}
