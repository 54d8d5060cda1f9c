package tandem.workbook;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/**
 * Draws a native scatter chart beside a table: filled council circles and open VCS diamonds on the same steps, so that both
 * are seen where they stand on one place.
 */
final class ScatterWriter {

    private static final byte[] COUNCIL = {0x12, 0x43, 0x6D};
    private static final byte[] VCS = {(byte) 0xF4, 0x6A, 0x25};

    /** One step more than there is at either end, without a number, so that marks on the first and last stand free. */
    private static final int BEYOND = 6;

    private static final String STEPS_ALONE = "[=0]\"\";[=6]\"\";0";

    private static final double OUTLINE = 1.5;

    private final Chart.Scatter scatter;
    private final ChartCells cells;

    ScatterWriter(Chart.Scatter scatter, Table table) {
        this.scatter = scatter;
        this.cells = new ChartCells(table);
    }

    void draw(XSSFChart chart, String council, String vcs) {
        XDDFValueAxis across = axis(chart, AxisPosition.BOTTOM, scatter.xName());
        XDDFValueAxis up = axis(chart, AxisPosition.LEFT, scatter.yName());
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        data.setStyle(ScatterStyle.LINE_MARKER);
        XDDFColor blue = XDDFColor.from(COUNCIL);
        series(data, scatter.councilColumn(), council, MarkerStyle.CIRCLE, new XDDFSolidFillProperties(blue), blue);
        series(data, scatter.vcsColumn(), vcs, MarkerStyle.DIAMOND, new XDDFNoFillProperties(), XDDFColor.from(VCS));
    }

    private static XDDFValueAxis axis(XSSFChart chart, AxisPosition position, String name) {
        XDDFValueAxis axis = chart.createValueAxis(position);
        axis.setTitle(name);
        axis.setMinimum(0);
        axis.setMaximum(BEYOND);
        axis.setMajorUnit(1.0);
        axis.setNumberFormat(STEPS_ALONE);
        axis.setCrosses(AxisCrosses.MIN);
        return axis;
    }

    private void series(
            XDDFScatterChartData data,
            int column,
            String name,
            MarkerStyle style,
            XDDFFillProperties inside,
            XDDFColor outline) {
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                cells.steps(column, scatter.x(), scatter.count()), cells.steps(column, scatter.y(), scatter.count()));
        series.setTitle(name, null);
        series.setMarkerStyle(style);
        XDDFShapeProperties marker = new XDDFShapeProperties();
        marker.setFillProperties(inside);
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(outline));
        line.setWidth(OUTLINE);
        marker.setLineProperties(line);
        series.getCTScatterSer().getMarker().setSpPr(marker.getXmlObject());
        XDDFLineProperties none = new XDDFLineProperties(new XDDFNoFillProperties());
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(none);
        series.setShapeProperties(shape);
        series.plot();
    }
}
