package tandem.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide a table's columns are, in characters of the spreadsheet. A sheet prints one page wide: the more characters
 * across, the smaller the letters on paper. So what there is goes, one character after another, to the column that needs it
 * most: first where a word is cut, then where the highest cell is.
 */
final class Widths {

    /** The fewest and the most characters of a column. */
    static final int NARROWEST = 12;

    static final int WIDEST = 50;

    /** What one character of a column's width is on paper, at full size. */
    private static final double POINTS = 5.25;

    /** What a cell keeps free at its sides, in points. */
    private static final double PADDING = 4;

    /** The characters that fit across a page at full size; at three fifths of it, which is still read; in a chart. */
    private static final int PAGE = 145;

    private static final int SMALL_PAGE = 240;
    private static final int CHART = 59;

    /** From so many columns on, a table takes the small page, and each column at least so much. */
    private static final int MANY = 9;

    private static final double EACH_OF_MANY = 14.7;

    /** So many rows of a long table are measured: they tell what the others hold. */
    private static final int MEASURED = 1_000;

    private static final double LONGEST_WORD = 100;
    private static final double LONGEST_DAY = Letters.width("30 September 2026");

    private final List<Need> needs;
    private final double free;

    private Widths(Table table) {
        int columns = table.headers().size();
        needs = IntStream.range(0, columns)
                .mapToObj(column -> new Need(table, column))
                .toList();
        table.rows().some(MEASURED).forEach(this::measure);
        int page = columns < MANY ? PAGE - (table.chart().isPresent() ? CHART : 0) : SMALL_PAGE;
        free = Math.max(page, columns * EACH_OF_MANY);
    }

    private void measure(List<Cell> row) {
        for (int column = 0; column < row.size(); column++) {
            needs.get(column).measure(row.get(column));
        }
    }

    /** The widths of a table's columns in their order, 12 to 50 characters each. */
    static List<Integer> of(Table table) {
        return new Widths(table).share();
    }

    /** What is left for words in a column of this width, in points. */
    static double inside(int width) {
        return width * POINTS - PADDING;
    }

    private List<Integer> share() {
        List<Integer> widths =
                new ArrayList<>(needs.stream().map(need -> need.least).toList());
        double left = free - widths.stream().mapToInt(Integer::intValue).sum();
        for (int given = 0; given < left; given++) {
            int neediest = neediest(widths);
            if (needs.get(neediest).at(widths.get(neediest)) <= 1) {
                break;
            }
            widths.set(neediest, widths.get(neediest) + 1);
        }
        return List.copyOf(widths);
    }

    private int neediest(List<Integer> widths) {
        int neediest = 0;
        for (int column = 1; column < widths.size(); column++) {
            if (needs.get(column).at(widths.get(column)) > needs.get(neediest).at(widths.get(neediest))) {
                neediest = column;
            }
        }
        return neediest;
    }

    /** What a column needs: at least room for a day and a heading's words, which cannot be broken. */
    private static final class Need {

        private static final double CUT = 10_000;

        private final int least;
        private double word;
        private double longest;

        Need(Table table, int column) {
            double heading = Letters.widestWordOfHeading(table.headers().get(column));
            double whole = Math.max(heading, table.days().contains(column) ? LONGEST_DAY : 0) + PADDING;
            least = Math.min(WIDEST, Math.max(NARROWEST, (int) Math.ceil(whole / POINTS)));
        }

        void measure(Cell cell) {
            String text = cell.words();
            longest = Math.max(longest, Letters.width(text));
            word = Math.min(LONGEST_WORD, Math.max(word, Letters.widestWord(text)));
        }

        /** How many lines its longest words take at this width, about; very many if a word is cut. */
        double at(int width) {
            return width >= WIDEST ? 0 : (word > inside(width) ? CUT : 0) + longest / inside(width);
        }
    }
}
