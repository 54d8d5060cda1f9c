package tandem.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import tandem.workbook.FileCell.Kind;

/** Which of a workbook's styles show a number as a date, or as a month. */
final class DateStyles {

    private static final int MOST = 70_000;
    private static final int LONGEST = 255;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    DateStyles(Optional<ZipPart> part) {
        part.ifPresent(this::read);
    }

    /** How a number of this style is meant. */
    Kind kind(String style) {
        try {
            int at = style.isEmpty() ? 0 : Integer.parseInt(style);
            return at < kinds.size() ? kinds.get(at) : Kind.WORDS;
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new Unreadable("damaged");
        }
    }

    private void read(ZipPart part) {
        boolean inCells = false;
        try (XmlEvents xml = new XmlEvents(part)) {
            while (xml.next()) {
                inCells = xml.starts("cellXfs") || (inCells && !xml.ends("cellXfs"));
                if (xml.starts("numFmt")) {
                    formats.put(number(xml), xml.attribute("formatCode"));
                }
                if (inCells && xml.starts("xf")) {
                    kinds.add(kind(number(xml)));
                }
                bounded();
            }
        }
    }

    private void bounded() {
        FileCheck.inTime();
        if (kinds.size() > MOST || formats.size() > MOST) {
            throw new Unreadable("damaged");
        }
    }

    private static int number(XmlEvents xml) {
        String number = xml.attribute("numFmtId");
        try {
            return number.isEmpty() ? 0 : Integer.parseInt(number);
        } catch (NumberFormatException broken) {
            throw new Unreadable("damaged");
        }
    }

    private Kind kind(int number) {
        String known = number >= 0 && number < 50 ? BuiltinFormats.getBuiltinFormat(number) : "General";
        String format = formats.getOrDefault(number, known == null ? "General" : known);
        if (format.length() > LONGEST || !DateUtil.isADateFormat(number, format)) {
            return Kind.WORDS;
        }
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "");
        return letters.contains("m") && letters.contains("y") && !letters.contains("d") ? Kind.MONTH : Kind.DAY;
    }
}
