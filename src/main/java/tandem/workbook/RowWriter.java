package tandem.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Writes rows under columns of given widths, each as high as its words need: programs do not all do this themselves. */
final class RowWriter {

    private static final float LINE = 15.25f;
    private static final float GAP = 3;
    private static final float HIGHEST = 400;

    private final CellWriter cells;
    private final double[] widths;

    /** @param widths in characters of the spreadsheet */
    RowWriter(CellWriter cells, List<Integer> widths) {
        this.cells = cells;
        this.widths = widths.stream().mapToDouble(Widths::inside).toArray();
    }

    void write(Row row, List<Cell> told) {
        int lines = 1;
        for (int column = 0; column < told.size(); column++) {
            String words = cells.write(row.createCell(column), told.get(column));
            lines = Math.max(lines, Letters.lines(words, widths[column]));
        }
        row.setHeightInPoints(height(lines));
    }

    /** Writes words in one look in all cells of a row. */
    void write(Row row, List<String> words, CellStyle look) {
        int lines = 1;
        for (int column = 0; column < words.size(); column++) {
            String written = cells.text(row.createCell(column), words.get(column), look);
            lines = Math.max(lines, Letters.lines(written, widths[column]));
        }
        row.setHeightInPoints(height(lines));
    }

    /** How high a row with these cells is, in points. */
    float height(List<Cell> told) {
        return height(IntStream.range(0, told.size())
                .map(column -> Letters.lines(SafeText.of(told.get(column).words()), widths[column]))
                .reduce(1, Math::max));
    }

    private static float height(int lines) {
        return Math.min(HIGHEST, lines * LINE + GAP);
    }
}
