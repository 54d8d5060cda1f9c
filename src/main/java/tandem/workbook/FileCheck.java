package tandem.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Finds out what kind of file somebody sent, and unpacks each entry once to count it: only a whole, plain {@code .xlsx} of
 * bounded size goes on to be read. Of what will be read, as much is kept unpacked as memory has room for.
 */
final class FileCheck {

    /** The largest file, and the most it may hold unpacked, in MiB. */
    static final int LARGEST = 5;

    static final int LARGEST_UNPACKED = 50;

    private static final int MIB = 1024 * 1024;
    private static final int MOST_KEPT = 16 * MIB;
    private static final byte[] NOTHING = {};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/externallinks/";
    private static final List<String> READ =
            List.of("xl/worksheets/", "xl/sharedstrings", "xl/styles", "xl/workbook", "docprops/", "[content_types]");

    private final byte[] buffer = new byte[16 * 1024];
    private long unpacked;
    private int kept;

    private FileCheck() {}

    /**
     * The parts of a workbook by their names, each seen to be whole.
     *
     * @throws Unreadable if this is no workbook that can be taken back, saying why
     */
    static Map<String, ZipPart> of(byte[] file) {
        kind(file);
        List<ZipPart> parts = ZipDirectory.of(file);
        kind(parts);
        FileCheck check = new FileCheck();
        Map<String, ZipPart> named = new LinkedHashMap<>();
        for (ZipPart part : parts) {
            named.put(part.name(), check.unpack(part));
        }
        return named;
    }

    private static void kind(byte[] file) {
        if (file.length == 0) {
            throw new Unreadable("empty");
        }
        if (file.length > LARGEST * MIB) {
            throw new Unreadable("large", LARGEST);
        }
        if (starts(file, OLD_OFFICE)) {
            throw new Unreadable(old(file));
        }
        if (!starts(file, ZIP)) {
            throw new Unreadable("no-workbook");
        }
    }

    private static boolean starts(byte[] file, byte[] with) {
        return file.length >= with.length && List.of(0, 1, 2, 3).stream().allMatch(at -> file[at] == with[at]);
    }

    /** An old container holds an {@code .xls}, or a new file that is locked by a password or by rights. */
    private static String old(byte[] file) {
        String wide = new String(file, StandardCharsets.ISO_8859_1);
        if (wide.contains(wide("DRMEncrypted"))) {
            return "rights";
        }
        if (wide.contains(wide("EncryptedPackage"))) {
            return "locked";
        }
        return wide.contains(wide("Workbook")) || wide.contains(wide("Book")) ? "xls" : "no-workbook";
    }

    private static String wide(String name) {
        return new String(name.getBytes(Charset.forName("UTF-16LE")), StandardCharsets.ISO_8859_1);
    }

    private static void kind(List<ZipPart> parts) {
        List<String> names =
                parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).toList();
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/"))) {
            throw new Unreadable("macros");
        }
        if (names.contains("xl/workbook.bin")) {
            throw new Unreadable("xlsb");
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw new Unreadable("ods");
        }
        if (!names.contains(WORKBOOK)) {
            throw new Unreadable("no-workbook");
        }
    }

    /** The part, which is known to be whole now; already unpacked, if it was kept. */
    private ZipPart unpack(ZipPart part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        XmlScan scan = scan(name);
        boolean isXml = isXml(name);
        byte[] whole = isRead(name) ? roomFor(part) : NOTHING;
        CRC32 crc = new CRC32();
        int size = 0;
        try (InputStream bytes = part.open()) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                count(count);
                crc.update(buffer, 0, count);
                if (size + count <= whole.length) {
                    System.arraycopy(buffer, 0, whole, size, count);
                }
                size += count;
                if (isXml) {
                    scan.look(buffer, count);
                    refuse(part.name(), scan);
                }
            }
        } catch (IOException broken) {
            throw new Unreadable("damaged");
        }
        if (size != part.size() || crc.getValue() != part.crc()) {
            throw new Unreadable("damaged");
        }
        refuse(name);
        return whole.length > 0 ? part.unpacked(whole) : part;
    }

    private byte[] roomFor(ZipPart part) {
        boolean keep = part.size() <= MOST_KEPT - kept;
        kept += keep ? (int) part.size() : 0;
        return keep ? new byte[(int) part.size()] : NOTHING;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > (long) LARGEST_UNPACKED * MIB) {
            throw new Unreadable("unpacked", LARGEST_UNPACKED);
        }
        inTime();
    }

    /** A reader that nobody waits for any more is interrupted. */
    static void inTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Unreadable("slow");
        }
    }

    private static boolean isRead(String name) {
        return READ.stream().anyMatch(name::startsWith);
    }

    private static XmlScan scan(String name) {
        boolean isRead = isRead(name);
        return name.equals("[content_types].xml")
                ? new XmlScan(isRead, "macroEnabled", "macros")
                : name.startsWith(LINKS)
                        ? new XmlScan(isRead, "deLink", "dde")
                        : new XmlScan(isRead, "<!DOCTYPE", "a-doctype");
    }

    private static void refuse(String name, XmlScan scan) {
        if (!scan.found().isEmpty()) {
            throw new Unreadable(scan.found(), name);
        }
    }

    private static void refuse(String name) {
        boolean link =
                name.startsWith(LINKS) || name.equals("xl/connections.xml") || name.startsWith("xl/querytables/");
        if (link) {
            throw new Unreadable("links");
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }
}
