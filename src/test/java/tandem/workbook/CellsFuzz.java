package tandem.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The third target: each four bytes are a cell of the sheet of actions, by column, kind, style and text. */
public final class CellsFuzz {

    private static final String[] KINDS = {"s", "inlineStr", "str", "b", "e", "d", "n", ""};
    private static final String[] TEXTS = {
        "",
        "A1",
        "A2",
        "a9",
        "1",
        "46539",
        "46539.5",
        "-1",
        "1e300",
        "NaN",
        "2027-06-14",
        "14 June 2027",
        "June 2027",
        "31/02/2027",
        "Stopped",
        "in  progress",
        "high",
        "Not provided",
        "It has a date",
        "x, y",
        ",",
        "_x0041_",
        "&#x200B;",
        "&#10;",
        "&lt;b&gt;",
        "TRUE",
        "#REF!",
        "99999999",
        " ",
        "0",
        "2958465",
        "\u00A0"
    };

    private static final String HEAD = head();

    private CellsFuzz() {}

    private static String head() {
        String sheet = new String(PartFuzz.PARTS.getOrDefault(PartFuzz.NAMES[0], new byte[0]), StandardCharsets.UTF_8);
        return sheet.substring(0, sheet.indexOf("<row r=\"4\""));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        StringBuilder rows = new StringBuilder();
        int row = 4;
        rows.append("<row r=\"4\">");
        for (int at = 0; at + 3 < input.length; at += 4) {
            if (input[at] < 0) {
                row++;
                rows.append("</row><row r=\"").append(row).append("\">");
            }
            rows.append(cell(row, input, at));
        }
        String told = HEAD + rows + "</row></sheetData></worksheet>";
        Map<String, byte[]> parts = new TreeMap<>(PartFuzz.PARTS);
        parts.put(PartFuzz.NAMES[0], told.getBytes(StandardCharsets.UTF_8));
        ReaderFuzz.read(RawZip.of(parts));
    }

    private static String cell(int row, byte[] input, int at) {
        String kind = KINDS[input[at + 1] & 7];
        String text = TEXTS[input[at + 3] & 31];
        String place = (char) ('A' + (input[at] & 31) % 19) + Integer.toString(row);
        String value = kind.equals("inlineStr") ? "<is><t>" + text + "</t></is>" : "<v>" + text + "</v>";
        String formula = (input[at + 1] & 64) == 0 ? "" : "<f>1+1</f>";
        return "<c r=\"" + place + "\" t=\"" + kind + "\" s=\"" + (input[at + 2] & 15) + "\">" + formula + value
                + "</c>";
    }

    static Map<String, byte[]> seeds() {
        byte[] all = new byte[4 * 64];
        for (int at = 0; at < all.length; at++) {
            all[at] = (byte) (at * 37);
        }
        return Map.of("one", new byte[] {0, 1, 0, 1, 1, 1, 0, 11}, "many", all);
    }
}
