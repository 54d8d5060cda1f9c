package tandem.workbook;

import static tandem.plan.PlanFixture.aPlan;
import static tandem.plan.PlanFixture.anAction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tandem.plan.Plan;

/** Files that do harm, or are none of ours, each with the last word of the key that it is refused with. */
final class HostileFiles {

    static final Plan PLAN = aPlan().with(anAction("Meet every month")).build();
    static final byte[] GOOD = Exported.file(PLAN);

    private static final int MIB = 1024 * 1024;
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String WORKBOOK = "xl/workbook.xml";

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    /** A file, and what it is refused with. */
    record Hostile(Supplier<byte[]> file, String why) {}

    static Map<String, Hostile> all() {
        HostileFiles all = new HostileFiles();
        all.wrongTypes();
        all.containers();
        all.markup();
        all.large();
        all.contents();
        return all.files;
    }

    private void wrongTypes() {
        add("nothing", "empty", () -> new byte[0]);
        add("a text", "no-workbook", () -> text("Reference,Action\nA1,Meet"));
        add("a PDF", "no-workbook", () -> text("%PDF-1.7\n%%EOF"));
        add("a page", "no-workbook", () -> text("<html><table><tr><td>Reference</td></tr></table></html>"));
        add("an .xls", "xls", () -> saved(new HSSFWorkbook()));
        add("a workbook with a password", "locked", HostileFiles::encrypted);
        add("a workbook under rights management", "rights", HostileFiles::underRights);
        add("an .ods", "ods", () -> zip(Map.of("mimetype", text("x"), "content.xml", text("<x/>"))));
        add("an .xlsb", "xlsb", () -> zip(Map.of("xl/workbook.bin", text("x"))));
        add("a .docx", "no-workbook", () -> zip(Map.of("word/document.xml", text("<x/>"))));
        add("a zip within a zip", "no-workbook", () -> zip(Map.of("a.zip", GOOD)));
        add("random bytes after PK", "cut-off", () -> text("PK\3\4" + "x".repeat(5_000)));
        add("6 MB", "large", () -> new byte[6 * MIB]);
    }

    private void containers() {
        Map<String, byte[]> parts = RawZip.parts(GOOD);
        add("an entry that leads upwards", "names", () -> with("../../etc/passwd", "x"));
        add("an entry with an absolute name", "names", () -> with("/etc/passwd", "x"));
        add("an entry with backslashes", "names", () -> with("xl\\..\\x.xml", "x"));
        add("an entry on a drive", "names", () -> with("C:x.xml", "x"));
        add(
                "an entry that stands twice",
                "twice",
                () -> new RawZip().addAll(parts).add(SHEET, text("<x/>")).bytes());
        add(
                "an entry twice, but for its capitals",
                "twice",
                () -> new RawZip()
                        .addAll(parts)
                        .add("XL/Workbook.xml", text("<x/>"))
                        .bytes());
        add("entries that share their data", "overlap", HostileFiles::overlapping);
        add("10,000 entries", "entries", () -> many(10_000));
        add("40,000 entries that say they are 5", "entries", () -> lying(40_000));
        add("an entry that is locked", "locked", () -> flagged());
        add("an entry with another checksum", "damaged", () -> broken());
        add("a byte more at the end", "cut-off", () -> Arrays.copyOf(GOOD, GOOD.length + 1));
    }

    private void markup() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        add("XXE in the sheet", "doctype", () -> prefixed(SHEET, xxe));
        add("XXE in the workbook", "doctype", () -> prefixed(WORKBOOK, xxe));
        add("XXE in the shared strings", "doctype", () -> prefixed("xl/sharedStrings.xml", xxe));
        add("XXE in the properties", "doctype", () -> prefixed("docProps/core.xml", xxe));
        add("XXE in a part that is not read", "doctype", () -> with("customXml/item1.xml", xxe + "<x>&e;</x>"));
        add("XXE in UTF-16", "doctype", () -> part(SHEET, (xxe + "<worksheet/>").getBytes(StandardCharsets.UTF_16)));
        add("billion laughs", "doctype", () -> prefixed(SHEET, laughs));
        add("a comment without end", "declaration", () -> prefixed(SHEET, "<!--" + "<".repeat(MIB) + "-->"));
        add("a quoted text of 1 MB", "too-long", () -> part(SHEET, sheet("<![CDATA[" + "<".repeat(MIB) + "]]>")));
        add("a tag of 1 MB", "too-long", () -> part(SHEET, text("<worksheet a='" + "x".repeat(MIB) + "'/>")));
        add(
                "100,000 tags within each other",
                "damaged",
                () -> part(SHEET, text("<worksheet>" + "<a>".repeat(100_000))));
        add("100,000 names of tags", "damaged", () -> part(SHEET, names()));
        add("markup that does not close", "damaged", () -> part(SHEET, text("<worksheet><sheetData><row>")));
    }

    private void large() {
        add("a bomb of 60 MB", "unpacked", () -> with("xl/media/image1.png", new String(new char[60 * MIB])));
        add("a bomb of 60 MB in the sheet", "unpacked", () -> part(SHEET, sheet("<row/>".repeat(10 * MIB))));
        add("5,001 rows", "rows", () -> Exported.changed(GOOD, book -> rows(book, 5_001)));
        add(
                "61 columns",
                "columns",
                () -> Exported.changed(
                        GOOD,
                        book -> book.getSheet("Actions")
                                .getRow(3)
                                .createCell(60)
                                .setCellValue("x")));
        add("1,000,000 columns", "columns", () -> part(SHEET, sheet(columns())));
        add(
                "a column that no sheet has",
                "columns",
                () -> part(SHEET, sheet("<row r='1'><c r='BDWG1' t='str'><v>x</v></c></row>")));
        add(
                "1,000,000 shared strings",
                "texts",
                () -> part("xl/sharedStrings.xml", text("<sst>" + "<si><t>a</t></si>".repeat(1_000_000) + "</sst>")));
        add("a row before the one above", "damaged", () -> part(SHEET, sheet("<row r='9'/><row r='2'/>")));
        add(
                "a string that is not there",
                "damaged",
                () -> part(SHEET, sheet("<row r='3'><c r='A3' t='s'><v>99999999</v></c></row>")));
    }

    private void contents() {
        add("macros", "macros", () -> with("xl/vbaProject.bin", "x"));
        add("old macros", "macros", () -> with("xl/macrosheets/sheet1.xml", "<x/>"));
        add(
                "a file that says it has macros",
                "macros",
                () -> replaced(
                        "[Content_Types].xml",
                        text -> text.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")));
        add("links to another workbook", "links", () -> with("xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        add(
                "DDE",
                "dde",
                () -> with(
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"));
        add("a connection to a database", "links", () -> with("xl/connections.xml", "<connections/>"));
        add(
                "no sheet of actions",
                "no-actions",
                () -> Exported.changed(GOOD, book -> book.removeSheetAt(book.getSheetIndex("Actions"))));
        add(
                "actions without the heading of their references",
                "half-headings",
                () -> Exported.changed(
                        GOOD,
                        book -> book.getSheet("Actions").getRow(2).getCell(0).setCellValue("Ref")));
        add("two sheets of actions", "two-tables", () -> Exported.changed(GOOD, HostileFiles::twice));
        add(
                "a heading that stands twice",
                "heading-twice",
                () -> Exported.changed(
                        GOOD,
                        book -> book.getSheet("Actions")
                                .getRow(2)
                                .createCell(20)
                                .setCellValue("Status")));
    }

    private void add(String name, String why, Supplier<byte[]> file) {
        files.put(name, new Hostile(file, why));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        return RawZip.of(parts);
    }

    private static byte[] with(String name, String content) {
        return new RawZip().addAll(RawZip.parts(GOOD)).add(name, text(content)).bytes();
    }

    private static byte[] part(String name, byte[] content) {
        Map<String, byte[]> parts = RawZip.parts(GOOD);
        if (!parts.containsKey(name)) {
            throw new AssertionError(name + " is no part of our workbooks");
        }
        parts.put(name, content);
        return zip(parts);
    }

    private static byte[] replaced(String name, UnaryOperator<String> change) {
        byte[] old = RawZip.parts(GOOD).getOrDefault(name, new byte[0]);
        return part(name, text(change.apply(new String(old, StandardCharsets.UTF_8))));
    }

    private static byte[] prefixed(String name, String prefix) {
        return replaced(name, text -> prefix + text.replaceFirst("<\\?xml[^>]*>", ""));
    }

    private static byte[] sheet(String rows) {
        return text("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String columns() {
        StringBuilder row = new StringBuilder("<row r='1'>");
        for (int column = 0; column < 1_000_000; column++) {
            row.append("<c t='str'><v>x</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] names() {
        StringBuilder all = new StringBuilder("<worksheet>");
        for (int name = 0; name < 100_000; name++) {
            all.append("<a").append(name).append("/>");
        }
        return text(all.append("</worksheet>").toString());
    }

    private static byte[] overlapping() {
        return new RawZip()
                .addAll(RawZip.parts(GOOD))
                .nested("xl/media/a", "xl/media/b", new byte[MIB])
                .bytes();
    }

    private static byte[] many(int count) {
        RawZip zip = new RawZip().addAll(RawZip.parts(GOOD));
        for (int entry = 0; entry < count; entry++) {
            zip.add("xl/media/" + entry, new byte[0]);
        }
        return zip.bytes();
    }

    private static byte[] lying(int count) {
        RawZip zip = new RawZip();
        zip.add(WORKBOOK, text("<workbook/>"));
        for (int entry = 0; entry < count; entry++) {
            zip.add("x" + entry, new byte[0]);
        }
        return zip.bytes(5);
    }

    /** Sets the flag in the table of contents that says an entry is encrypted. */
    private static byte[] flagged() {
        byte[] file = new RawZip().addAll(RawZip.parts(GOOD)).bytes();
        for (int at = 0; at < file.length - 10; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                file[at + 8] |= 1;
            }
        }
        return file;
    }

    private static byte[] broken() {
        byte[] file = new RawZip().addAll(RawZip.parts(GOOD)).bytes();
        for (int at = 0; at < file.length - 20; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                file[at + 16] ^= 1;
            }
        }
        return file;
    }

    private static void rows(XSSFWorkbook book, int count) {
        for (int row = 0; row < count; row++) {
            XSSFRow added = book.getSheet("Actions").createRow(10 + row);
            added.createCell(1).setCellValue("x");
        }
    }

    private static void twice(XSSFWorkbook book) {
        book.setSheetName(book.getSheetIndex("Actions"), "One");
        XSSFRow header = book.createSheet("Other").createRow(0);
        header.createCell(0).setCellValue("Reference");
        header.createCell(1).setCellValue("Action");
    }

    private static byte[] saved(HSSFWorkbook book) {
        try (book;
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            book.createSheet("Actions").createRow(0).createCell(0).setCellValue("Reference");
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encrypted() {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(GOOD);
            }
            container.writeFilesystem(file);
            return file.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] underRights() {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(GOOD), "EncryptedPackage");
            container.getRoot().createDirectory("\u0006DataSpaces").createDirectory("DRMEncryptedTransform");
            container.writeFilesystem(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
