package tandem.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The links of a workbook. They belong to their sheet, whenever the words of their cells are written. */
final class Links {

    private Links() {}

    /** Makes a cell lead to the title of another sheet. */
    static void toSheet(XSSFSheet from, CellAddress cell, String tab) {
        CreationHelper making = from.getWorkbook().getCreationHelper();
        XSSFHyperlink link = (XSSFHyperlink) making.createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(SheetNameFormatter.format(tab) + "!A1");
        link.setCellReference(cell.formatAsString());
        from.addHyperlink(link);
    }
}
