package tandem.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The least that the libraries do: the same cells written by SXSSF, and a sheet parsed for its texts alone. */
final class RawBook {

    private static final float HEIGHT = 30;

    private RawBook() {}

    /** All cells of all sheets, made before, without tables, charts, drop-downs, widths and links. */
    static List<List<List<Cell>>> cells(PlanBook plan) {
        List<List<List<Cell>>> sheets = new ArrayList<>();
        sheets.add(plan.cover().lines().stream().map(RawBook::line).toList());
        for (Table table : plan.tables()) {
            List<List<Cell>> rows =
                    new ArrayList<>(List.of(line(table.title()), line("This worksheet holds one table.")));
            rows.add(table.headers().stream().<Cell>map(Cell.Words::new).toList());
            table.rows().stream().forEach(rows::add);
            sheets.add(rows);
        }
        return sheets;
    }

    private static List<Cell> line(String words) {
        return List.of(new Cell.Words(words));
    }

    static void write(List<List<List<Cell>>> sheets, OutputStream file) {
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            CellStyle text = book.createCellStyle();
            text.setWrapText(true);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("d mmmm yyyy"));
            for (List<List<Cell>> rows : sheets) {
                write(book.createSheet(), rows, text, day);
            }
            book.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Sheet sheet, List<List<Cell>> rows, CellStyle text, CellStyle day) {
        for (int at = 0; at < rows.size(); at++) {
            Row row = sheet.createRow(at);
            row.setHeightInPoints(HEIGHT);
            List<Cell> cells = rows.get(at);
            for (int column = 0; column < cells.size(); column++) {
                write(row.createCell(column), cells.get(column), text, day);
            }
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Cell at, Cell cell, CellStyle text, CellStyle day) {
        at.setCellStyle(cell instanceof Cell.Day ? day : text);
        if (cell instanceof Cell.Words told) {
            at.setCellValue(told.text());
        } else if (cell instanceof Cell.ToSheet link) {
            at.setCellValue(link.text());
        } else if (cell instanceof Cell.Figure figure) {
            at.setCellValue(figure.value());
        } else if (cell instanceof Cell.Day date) {
            at.setCellValue(date.date());
        } else if (cell instanceof Cell.Formula formula) {
            at.setCellFormula(formula.text().replace("{row}", Integer.toString(at.getRowIndex() + 1)));
            at.setCellValue(formula.result());
        }
    }

    /** Unpacks a file and parses one of its parts, and gives the texts of its cells in one list. */
    static List<String> parse(byte[] file, String part) {
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals(part)) {
                entry = zip.getNextEntry();
            }
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(zip);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.CHARACTERS) {
                    texts.add(xml.getText());
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
