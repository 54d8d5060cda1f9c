package tandem.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * A workbook as other libraries write it, part by part: no styles, no properties, targets from the root of the file, texts
 * in the cells or in one list.
 */
final class ForeignBook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "xmlns=\"http://schemas.openxmlformats.org/package/2006/";

    private final boolean inTheCells;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();

    private ForeignBook(boolean inTheCells) {
        this.inTheCells = inTheCells;
    }

    /** Texts stand in their cells. */
    static ForeignBook inline() {
        return new ForeignBook(true);
    }

    /** Texts stand in one list, and cells name their number. */
    static ForeignBook shared() {
        return new ForeignBook(false);
    }

    /** One more sheet; whole numbers are written as numbers, everything else as text, and nothing as no cell. */
    ForeignBook sheet(String name, int firstRow, List<List<Object>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet " + MAIN + "><sheetData>");
        for (int at = 0; at < rows.size(); at++) {
            int row = firstRow + at;
            xml.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < rows.get(at).size(); column++) {
                xml.append(cell(
                        CellReference.convertNumToColString(column) + row,
                        rows.get(at).get(column)));
            }
            xml.append("</row>");
        }
        sheets.put(name, xml.append("</sheetData></worksheet>").toString());
        return this;
    }

    byte[] file() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put(
                "_rels/.rels",
                "<Relationships " + PACKAGE + "relationships\">" + relation("rId1", "officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            String id = "rId" + number;
            String part = "xl/worksheets/sheet" + number + ".xml";
            list.append(
                    "<sheet name=\"" + escaped(sheet.getKey()) + "\" sheetId=\"" + number + "\" r:id=\"" + id + "\"/>");
            relations.append(relation(id, "worksheet", "/" + part));
            parts.put(part, sheet.getValue());
        }
        if (!inTheCells) {
            relations.append(relation("rId99", "sharedStrings", "/xl/sharedStrings.xml"));
            parts.put("xl/sharedStrings.xml", texts());
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS + "\"><sheets>" + list + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships " + PACKAGE + "relationships\">" + relations + "</Relationships>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        return RawZip.of(bytes);
    }

    private String cell(String at, Object value) {
        if (value instanceof Number) {
            return "<c r=\"" + at + "\" t=\"n\"><v>" + value + "</v></c>";
        }
        String text = value.toString();
        if (text.isEmpty()) {
            return "";
        }
        if (inTheCells) {
            return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
        }
        texts.add(text);
        return "<c r=\"" + at + "\" t=\"s\"><v>" + (texts.size() - 1) + "</v></c>";
    }

    private String texts() {
        StringBuilder xml = new StringBuilder("<sst " + MAIN + ">");
        texts.forEach(text -> xml.append("<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>"));
        return xml.append("</sst>").toString();
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder("<Types " + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(override("/xl/workbook.xml", "sheet.main"));
        for (int number = 1; number <= sheets.size(); number++) {
            xml.append(override("/xl/worksheets/sheet" + number + ".xml", "worksheet"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
