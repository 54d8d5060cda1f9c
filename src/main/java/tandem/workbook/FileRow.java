package tandem.workbook;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a file that came back.
 *
 * @param number as people count, from 1
 * @param cells those that say something, by their column from 0
 */
record FileRow(int number, SortedMap<Integer, FileCell> cells) {

    FileRow {
        cells = new TreeMap<>(cells);
    }

    FileCell cell(int column) {
        FileCell there = cells.get(column);
        return there == null ? FileCell.nothing(CellPlace.of(column, number)) : there;
    }
}
