package tandem.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at a part's bytes before any parser does. What makes parsers read other files, grow without end or keep very much
 * in memory stands in a few plain words, or in what has no end.
 */
final class XmlScan {

    /** The most bytes from one tag to the next: a cell's text, each letter written as a number, is shorter. */
    private static final int FARTHEST = 512 * 1024;

    private final boolean isRead;
    private final Needle[] needles;
    private final byte first;
    private final Set<String> found = new TreeSet<>();
    private final Quoted quoted = new Quoted();
    private boolean waiting;
    private int since;
    private int seen;

    /**
     * @param isRead whether the part will be parsed, and must be UTF-8 with its tags close to each other and no comments
     * @param word a word that must not stand in it, besides a document type
     * @param key what it is refused with
     */
    XmlScan(boolean isRead, String word, String key) {
        this.isRead = isRead;
        this.needles = new Needle[] {
            new Needle("<!DOCTYPE", "a-doctype"),
            new Needle("<!ENTITY", "a-doctype"),
            new Needle(isRead ? "<!-" : "<!DOCTYPE", isRead ? "declaration" : "a-doctype"),
            new Needle(word, key)
        };
        this.first = needles[needles.length - 1].word[0];
    }

    void look(byte[] bytes, int count) {
        for (int at = 0; at < count; at++) {
            byte each = bytes[at];
            boolean isTag = each == '<' && !waiting && !quoted.is && at + 1 < count && bytes[at + 1] > '!';
            if (isTag) {
                refuse(isRead && since > FARTHEST, "too-long");
            } else if (each == '<' || each == first || each <= 0 || waiting || quoted.is) {
                look(each);
            }
            since = each == '<' && !quoted.is ? 0 : since + 1;
        }
        refuse(isRead && since > FARTHEST, "too-long");
        seen += count;
    }

    /** What was found, as the last word of a message key; a document type before the marks that it is made of. */
    String found() {
        return found.isEmpty() ? "" : found.iterator().next().replace("a-doctype", "doctype");
    }

    private void look(byte each) {
        if (each == 0) {
            refuse(isRead, "encoding");
            return;
        }
        refuse(isRead && seen == 0 && since < 2 && (each == (byte) 0xFE || each == (byte) 0xFF), "encoding");
        refuse(isRead && since > FARTHEST, "too-long");
        quoted.look(each);
        waiting = quoted.begins.at > 0;
        for (Needle needle : needles) {
            refuse(needle.ends(each), needle.key);
            waiting |= needle.at > 0;
        }
    }

    private void refuse(boolean wrong, String key) {
        if (wrong) {
            found.add(key);
        }
    }

    /** A text that stands as it is, between marks: some programs write those with many signs so. */
    private static final class Quoted {

        private final Needle begins = new Needle("<![CDATA[", "");
        private int brackets;
        private boolean is;

        void look(byte each) {
            if (!is) {
                is = begins.ends(each);
                brackets = 0;
                return;
            }
            is = each != '>' || brackets < 2;
            brackets = each == ']' ? brackets + 1 : 0;
        }
    }

    /** A word that is waited for, byte by byte; its first letter stands in it only once. */
    private static final class Needle {

        private final byte[] word;
        private final String key;
        private int at;

        Needle(String word, String key) {
            this.word = word.getBytes(StandardCharsets.US_ASCII);
            this.key = key;
        }

        boolean ends(byte each) {
            at = each == word[at] ? at + 1 : each == word[0] ? 1 : 0;
            boolean whole = at == word.length;
            at = whole ? 0 : at;
            return whole;
        }
    }
}
