package tandem.workbook;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/** The cells of a table that a chart is drawn from: it names them, and keeps what stands in them. */
record ChartCells(Table table) {

    /** Numbers in a column, from this row of the table on; what is no number is not drawn. */
    XDDFNumericalDataSource<Double> steps(int column, int from, int count) {
        Double[] steps = told(column, from, count, cell -> cell instanceof Cell.Figure step ? step.value() : null)
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(steps, range(column, from, count));
    }

    /** The words of all rows in a column. */
    XDDFCategoryDataSource words(int column) {
        int count = table.rows().count();
        String[] words =
                told(column, 0, count, cell -> SafeText.of(cell.words())).toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(words, range(column, 0, count));
    }

    private <T> Stream<T> told(int column, int from, int count, Function<Cell, T> value) {
        return IntStream.range(from, from + count)
                .mapToObj(row -> value.apply(table.row(row).get(column)));
    }

    private String range(int column, int from, int count) {
        int first = SheetWriter.FIRST + from;
        return new CellRangeAddress(first, first + count - 1, column, column).formatAsString(table.sheet(), true);
    }
}
