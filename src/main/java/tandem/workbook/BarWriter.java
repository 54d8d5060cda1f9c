package tandem.workbook;

import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/**
 * Draws a native bar chart beside a table: for each row a filled bar of the council and an outlined one of the VCS.
 * Bars begin at 0, so that step 1 has a bar and what is not shown has none.
 */
final class BarWriter {

    private static final byte[] COUNCIL = {0x12, 0x43, 0x6D};
    private static final byte[] VCS = {(byte) 0xF4, 0x6A, 0x25};
    private static final int HIGHEST_STEP = 5;
    private static final int GAP = 60;
    private static final double EDGE = 1.75;

    private final Chart.Bars bars;
    private final ChartCells cells;

    BarWriter(Chart.Bars bars, Table table) {
        this.bars = bars;
        this.cells = new ChartCells(table);
    }

    void draw(XSSFChart chart, String council, String vcs) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, steps(chart));
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP);
        series(data, bars.councilColumn(), council, XDDFColor.from(COUNCIL), XDDFColor.from(COUNCIL));
        series(data, bars.vcsColumn(), vcs, XDDFColor.from(PresetColor.WHITE), XDDFColor.from(VCS));
    }

    private XDDFValueAxis steps(XSSFChart chart) {
        XDDFValueAxis steps = chart.createValueAxis(AxisPosition.BOTTOM);
        steps.setTitle(bars.stepsName());
        steps.setMinimum(0);
        steps.setMaximum(HIGHEST_STEP);
        steps.setMajorUnit(1.0);
        steps.setCrosses(AxisCrosses.MAX);
        return steps;
    }

    private void series(XDDFBarChartData data, int column, String name, XDDFColor inside, XDDFColor edge) {
        int rows = cells.table().rows().count();
        XDDFChartData.Series series = data.addSeries(cells.words(bars.nameColumn()), cells.steps(column, 0, rows));
        series.setTitle(name, null);
        XDDFShapeProperties bar = new XDDFShapeProperties();
        bar.setFillProperties(new XDDFSolidFillProperties(inside));
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(edge));
        line.setWidth(EDGE);
        bar.setLineProperties(line);
        series.setShapeProperties(bar);
        series.plot();
    }
}
