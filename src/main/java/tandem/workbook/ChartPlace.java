package tandem.workbook;

import java.util.List;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The place beside a table where a chart stands: as high as a page, however high the rows are. */
final class ChartPlace {

    private static final int COLUMNS = 8;
    private static final double HIGH = 420;

    private ChartPlace() {}

    /**
     * An empty chart from this column on, below the row of headers, which is repeated on every page, with its title, its
     * legend and what it shows in words.
     *
     * @param heights of the table's rows in their order, in points
     */
    static XSSFChart beside(XSSFSheet sheet, int column, Chart chart, List<Float> heights) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart made = drawing.createChart(drawing.createAnchor(
                0,
                0,
                0,
                0,
                column,
                SheetWriter.FIRST,
                column + COLUMNS,
                below(heights, sheet.getDefaultRowHeightInPoints())));
        drawing.getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(chart.description());
        made.setTitleText(chart.title());
        made.setTitleOverlay(false);
        made.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return made;
    }

    private static int below(List<Float> heights, float otherwise) {
        int row = 0;
        for (double left = HIGH; left > 0; row++) {
            left -= row < heights.size() ? heights.get(row) : otherwise;
        }
        return SheetWriter.FIRST + row;
    }
}
