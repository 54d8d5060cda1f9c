package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;

/** Says of a page, JSON, a workbook, a text to take away or an archive that none of the planted texts became more than words in it. */
final class Harmless {

    /** What an expression in a planted text comes to, if somebody works it out. */
    static final String WORKED_OUT = "q49q";

    /** The one formula of ours: whether an action is overdue, made of nothing that people type. */
    private static final Pattern OURS = Pattern.compile("IF\\(AND\\(OR\\((L\\d+)=\"[A-Za-z ]+\",\\1=\"[A-Za-z ]+\"\\),"
            + "ISNUMBER\\((J\\d+)\\),\\2<TODAY\\(\\)\\),\"[A-Za-z ]*\",\"[A-Za-z ]*\"\\)");

    private Harmless() {}

    /** An answer as {@link Taken} keeps it: status, headers and bytes. */
    static void check(String address, String answer) {
        assertThat(answer.substring(0, 1)).as(address).isIn("2", "3", "4");
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        int zip = answer.indexOf("\nPK\u0003\u0004");
        int table = answer.indexOf("\n\u00EF\u00BB\u00BF");
        int calendar = answer.indexOf("\nBEGIN:VCALENDAR");
        int json = answer.indexOf("application/json") < 0 ? -1 : answer.indexOf("\n{");
        if (zip >= 0) {
            checkArchive(address, answer.substring(zip + 1).getBytes(StandardCharsets.ISO_8859_1));
        } else if (json >= 0) {
            JsonMapper.builder().build().readTree(answer.substring(json).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer).as(address).doesNotContain(WORKED_OUT);
        } else if (table >= 0) {
            checkTable(address, answer.substring(table + 4).getBytes(StandardCharsets.ISO_8859_1));
        } else if (calendar >= 0) {
            checkWords(address, new String(bytes, StandardCharsets.UTF_8));
        } else {
            check(address, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "http://localhost/"));
        }
    }

    static void check(String address, Document page) {
        assertThat(page.select("script"))
                .as("scripts on %s", address)
                .noneMatch(each -> each.html().contains("planted()"));
        assertThat(page.select("img[src=x], a[href=http://x], a[href^=javascript]"))
                .as("elements on %s", address)
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .as("handlers on %s", address)
                .isEmpty();
        assertThat(page.outerHtml()).as(address).doesNotContain(WORKED_OUT, "\u0000", "\u202E");
    }

    /** Comma-separated text, of which no cell may begin as formulas do. */
    private static void checkTable(String address, byte[] file) {
        String words = new String(file, StandardCharsets.UTF_8);
        checkWords(address, words);
        CsvReader.builder()
                .ofCsvRecord(words)
                .forEach(row ->
                        assertThat(row.getFields()).as(address).noneMatch(cell -> cell.matches("(?s)[=+@\t\r-].*")));
    }

    private static void checkWords(String address, String words) {
        assertThat(words).as(address).doesNotContain(WORKED_OUT, "\u0000", "\u202E");
    }

    /** A workbook, or an archive whose files are looked through in turn. */
    private static void checkArchive(String address, byte[] zipped) {
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName())
                        .as(address)
                        .doesNotContain("..", "<", "\\", "externalLinks")
                        .doesNotStartWith("/");
                workbook |= entry.getName().equals("xl/workbook.xml");
                checkFile(address + " " + entry.getName(), zip.readAllBytes());
            }
            if (workbook) {
                checkCells(address, zipped);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(address, unreadable);
        }
    }

    private static void checkFile(String name, byte[] file) {
        if (name.endsWith(".xlsx")) {
            checkArchive(name, file);
        } else if (name.endsWith(".json")) {
            JsonMapper.builder().build().readTree(file);
        } else if (name.endsWith(".html")) {
            check(name, Jsoup.parse(new String(file, StandardCharsets.UTF_8)));
        }
        assertThat(new String(file, StandardCharsets.UTF_8)).as(name).doesNotContain(WORKED_OUT);
    }

    private static void checkCells(String address, byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> check(address + " " + sheet.getSheetName(), cell));
                }
            }
        }
    }

    private static void check(String address, Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            assertThat(cell.getCellFormula())
                    .as("%s %s", address, cell.getAddress())
                    .matches(OURS);
        }
        if (cell.getHyperlink() != null) {
            assertThat(cell.getHyperlink().getAddress())
                    .as("%s %s", address, cell.getAddress())
                    .doesNotContain("//x");
        }
    }
}
