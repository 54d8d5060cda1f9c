package tandem.workbook;

import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The place beside a table where a chart stands: as high as a page, however high the rows are. */
final class ChartPlace {

    private static final int COLUMNS = 8;

    /** How far below the header it ends, and begins: what touches a repeated row is printed again with it. */
    private static final double HIGH = 420;

    private static final double FREE = 6;

    private ChartPlace() {}

    /**
     * An empty chart from this column on, below the row of headers, which is repeated on every page, with its title, its
     * legend and what it shows in words.
     *
     * @param heights of the table's rows in their order, in points
     */
    static XSSFChart beside(XSSFSheet sheet, int column, Chart chart, List<Float> heights) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart made = drawing.createChart(anchor(drawing, column, heights, sheet.getDefaultRowHeightInPoints()));
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

    /** It ends inside a row, where it is just so high: one row more could be on the next page. */
    private static XSSFClientAnchor anchor(XSSFDrawing drawing, int column, List<Float> heights, float otherwise) {
        int row = 0;
        double left = HIGH;
        for (float high = height(heights, row, otherwise); high <= left; high = height(heights, row, otherwise)) {
            left -= high;
            row++;
        }
        return drawing.createAnchor(
                0,
                Units.toEMU(FREE),
                0,
                Units.toEMU(left),
                column,
                SheetWriter.FIRST,
                column + COLUMNS,
                SheetWriter.FIRST + row);
    }

    private static float height(List<Float> heights, int row, float otherwise) {
        return row < heights.size() ? heights.get(row) : otherwise;
    }
}
