package tandem.report;

import java.util.List;

/**
 * What the code can fill in one workbook. Its file is named after it.
 *
 * @param sheets all of them; the first ones must come first in the file too, as many as {@code fixed} says
 */
public record ReportShape(String id, List<SheetShape> sheets, int fixed) {

    public ReportShape {
        sheets = List.copyOf(sheets);
    }

    List<String> ids() {
        return sheets.stream().map(SheetShape::id).toList();
    }

    SheetShape sheet(String id) {
        return sheets.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
