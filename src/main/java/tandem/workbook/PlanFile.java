package tandem.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan's workbook as it came back.
 *
 * @param area the code of the area that it was taken from, if it still says so
 * @param version the version of the plan that it was taken from, likewise
 */
record PlanFile(Optional<String> area, OptionalInt version, ActionsTable actions) {

    private static final int COVER = 30;

    /**
     * Reads a file that somebody sent.
     *
     * @throws Unreadable if it is refused as a whole
     */
    static PlanFile read(byte[] file, ActionsHeadings headings) {
        BookParts book = new BookParts(FileCheck.of(file));
        SheetReader reader = new SheetReader(book);
        ActionsTable actions = ActionsTable.read(book, reader, headings);
        OptionalInt version = book.version().isPresent() ? book.version() : onCover(book, reader, headings);
        return new PlanFile(book.area(), version, actions);
    }

    /** Some programs forget the properties of a workbook; its cover says the version in words. */
    private static OptionalInt onCover(BookParts book, SheetReader reader, ActionsHeadings headings) {
        List<Pattern> lines = headings.versions();
        List<Integer> told = new ArrayList<>();
        for (BookParts.Sheet sheet : book.sheets()) {
            reader.read(sheet.part(), row -> {
                String said = row.cell(0).text().strip();
                lines.stream()
                        .map(line -> line.matcher(said))
                        .filter(Matcher::matches)
                        .forEach(line -> told.add(Integer.parseInt(line.group(1))));
                return told.isEmpty() && row.number() < COVER;
            });
        }
        return told.isEmpty() ? OptionalInt.empty() : OptionalInt.of(told.get(0));
    }
}
