package tandem.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that a workbook's cells refer to by their number. */
final class SharedTexts {

    /** As many as 5,000 rows of 60 columns can refer to, and their letters. */
    private static final int MOST = 300_000;

    private static final int MOST_LETTERS = 8 * 1024 * 1024;

    private final List<String> texts = new ArrayList<>();
    private int letters;

    SharedTexts(Optional<ZipPart> part) {
        part.ifPresent(this::read);
    }

    /** The text of that number. */
    String get(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new Unreadable("damaged");
        }
    }

    private void read(ZipPart part) {
        try (XmlEvents xml = new XmlEvents(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    add(CellText.read(xml, "si"));
                }
            }
        }
    }

    private void add(String text) {
        letters += text.length();
        if (texts.size() == MOST || letters > MOST_LETTERS) {
            throw new Unreadable("texts");
        }
        FileCheck.inTime();
        texts.add(text);
    }
}
