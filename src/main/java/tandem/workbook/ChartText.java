package tandem.workbook;

import org.apache.poi.xssf.usermodel.XSSFDrawing;

/** What a chart shows, in words for those who do not see it. */
final class ChartText {

    private ChartText() {}

    static void describe(XSSFDrawing drawing, String description) {
        drawing.getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(description);
    }
}
