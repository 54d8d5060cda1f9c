package tandem.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The links of a workbook. They belong to their sheet, whenever the words of their cells are written. */
final class Links {

    private Links() {}

    /** Makes a cell lead to the title of another sheet. */
    static void toSheet(XSSFSheet from, CellAddress cell, String tab) {
        add(from, cell, HyperlinkType.DOCUMENT, SheetNameFormatter.format(tab) + "!A1");
    }

    /** Makes a cell lead to a page on the web. */
    static void toPage(XSSFSheet from, CellAddress cell, String address) {
        add(from, cell, HyperlinkType.URL, address);
    }

    private static void add(XSSFSheet from, CellAddress cell, HyperlinkType kind, String address) {
        XSSFHyperlink link = from.getWorkbook().getCreationHelper().createHyperlink(kind);
        link.setAddress(address);
        link.setCellReference(cell.formatAsString());
        from.addHyperlink(link);
    }
}
