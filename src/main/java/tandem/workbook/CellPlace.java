package tandem.workbook;

import org.apache.poi.ss.util.CellReference;

/** Where a cell stands, as people and files name it: {@code J7}. */
final class CellPlace {

    private static final int LETTERS = 26;

    /** More letters than the last column of any sheet has. */
    private static final int MOST_LETTERS = 5;

    private CellPlace() {}

    /** The name of a cell; columns count from 0, rows from 1. */
    static String of(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }

    /**
     * The column that a name in this row says, from 0.
     *
     * @throws Unreadable if it is no such name, or one in another row
     */
    static int column(String name, int row) {
        int column = 0;
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            column = column * LETTERS + name.charAt(letters) - 'A' + 1;
            letters++;
            if (letters > MOST_LETTERS) {
                throw new Unreadable("damaged");
            }
        }
        if (letters == 0 || !isNumber(name, letters, row)) {
            throw new Unreadable("damaged");
        }
        return column - 1;
    }

    private static boolean isNumber(String name, int from, int number) {
        int left = number;
        int at = name.length() - 1;
        while (at >= from && left > 0 && name.charAt(at) == '0' + left % 10) {
            left /= 10;
            at--;
        }
        return left == 0 && at < from;
    }
}
