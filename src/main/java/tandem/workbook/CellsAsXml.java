package tandem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.StreamingSheetWriter;

/** Writes cells as a sheet holds them. What nearly all cells are, texts without a mark of XML, goes the short way. */
final class CellsAsXml extends StreamingSheetWriter {

    private static final List<String> COLUMNS = IntStream.range(0, ActionsTable.MOST_COLUMNS)
            .mapToObj(CellReference::convertNumToColString)
            .toList();
    private static final String MARKS = "<>&\"";

    CellsAsXml(OutputStream part) throws IOException {
        super(part);
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        if (column >= COLUMNS.size() || text.isEmpty() || !isPlain(text)) {
            super.writeCell(column, cell);
            return;
        }
        _out.write("<c r=\"");
        _out.write(COLUMNS.get(column));
        _out.write(Integer.toString(cell.getRowIndex() + 1));
        _out.write("\" s=\"");
        _out.write(Integer.toString(cell.getCellStyle().getIndex()));
        _out.write("\" t=\"inlineStr\"><is><t>");
        _out.write(text);
        _out.write("</t></is></c>");
    }

    private static boolean isPlain(String text) {
        boolean isPlain = text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
        for (int at = 0; isPlain && at < text.length(); at++) {
            char letter = text.charAt(at);
            isPlain = letter >= ' ' && letter < 0x7F && MARKS.indexOf(letter) < 0;
        }
        return isPlain;
    }
}
