package tandem.workbook;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The place beside a table where a chart stands: as high as a page, however high the rows are. */
final class ChartPlace {

    private static final int COLUMNS = 8;
    private static final double HIGH = 420;

    private ChartPlace() {}

    /** An empty chart from this column on, below the row of headers, which is repeated on every page, with its title, its legend and what it shows in words. */
    static XSSFChart beside(XSSFSheet sheet, int column, Chart chart) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart made = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, column, SheetWriter.FIRST, column + COLUMNS, below(sheet)));
        drawing.getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(chart.description());
        made.setTitleText(chart.title());
        made.setTitleOverlay(false);
        return made;
    }

    private static int below(XSSFSheet sheet) {
        int row = SheetWriter.FIRST;
        for (double left = HIGH; left > 0; row++) {
            XSSFRow there = sheet.getRow(row);
            left -= there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
        }
        return row;
    }
}
