package tandem.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words inside a tag, without the marks of how they are written and pronounced. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Reads on to the end of this tag, and gives the texts in it as one. */
    static String read(XmlEvents xml, String tag) {
        StringBuilder words = new StringBuilder();
        boolean inText = false;
        boolean inSound = false;
        while (xml.next() && !xml.ends(tag)) {
            inSound = xml.starts("rPh") || (inSound && !xml.ends("rPh"));
            inText = xml.starts("t") || (inText && !xml.ends("t"));
            if (inText && !inSound && xml.isText()) {
                words.append(xml.text());
            }
        }
        return plain(words.toString());
    }

    /** Characters that XML cannot hold are written {@code _x000D_}. */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
