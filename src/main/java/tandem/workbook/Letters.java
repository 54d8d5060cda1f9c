package tandem.workbook;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much room words take in the workbook's letters, Arial of 12 points: about as much as spreadsheet programs need, so
 * that columns and rows fit without asking this machine for its fonts.
 */
final class Letters {

    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final double POINTS = 12;
    private static final double NARROW = 0.29;
    private static final double SLIM = 0.5;
    private static final double SMALL = 0.56;
    private static final double CAPITAL = 0.7;
    private static final double WIDE = 0.88;
    private static final double SQUARE = 1.25;
    private static final double BOLD = 1.06;
    private static final int LATIN = 0x2000;
    private static final double[] EMS =
            IntStream.range(0, LATIN).mapToDouble(Letters::latin).toArray();

    private Letters() {}

    /** The width of one line of words, in points. */
    static double width(String line) {
        double ems = 0;
        for (int at = 0; at < line.length(); at++) {
            ems += ems(line, at);
        }
        return POINTS * ems;
    }

    /** The width of a heading's widest word, in points: headings are bold. */
    static double widestWordOfHeading(String heading) {
        return BOLD * widestWord(heading);
    }

    /** How many lines words take where they are wrapped at this width, in points. */
    static int lines(String words, double width) {
        int lines = 0;
        int from = 0;
        while (from < words.length()) {
            int end = words.indexOf('\n', from);
            int to = end < 0 ? words.length() : end;
            lines += linesOf(words, from, to, width / POINTS);
            from = to + 1;
        }
        return lines;
    }

    /** The width of the widest word, which no line can be narrower than, in points. */
    static double widestWord(String words) {
        return BLANKS.splitAsStream(words).mapToDouble(Letters::width).max().orElse(0);
    }

    /** Goes through a line once: words end after a blank, a hyphen or a slash. All widths are in ems. */
    private static int linesOf(String words, int from, int to, double width) {
        int lines = 1;
        double used = 0;
        double word = 0;
        double seen = 0;
        for (int at = from; at < to; at++) {
            char letter = words.charAt(at);
            word += ems(words, at);
            seen = letter == ' ' || letter == '\t' ? seen : word;
            if (letter == ' ' || letter == '-' || letter == '/' || at == to - 1) {
                boolean fits = used == 0 || used + seen <= width;
                lines += (fits ? 0 : 1) + (int) (seen / width);
                used = seen > width ? seen % width : (fits ? used : 0) + word;
                word = 0;
                seen = 0;
            }
        }
        return lines;
    }

    private static double ems(String words, int at) {
        char letter = words.charAt(at);
        if (letter < LATIN) {
            return EMS[letter];
        }
        return Character.isLowSurrogate(letter) ? 0 : "–’‘“”…•".indexOf(letter) >= 0 ? SMALL : SQUARE;
    }

    private static double latin(int letter) {
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
