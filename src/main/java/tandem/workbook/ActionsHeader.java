package tandem.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The row of a sheet that looks like the headings of the actions.
 *
 * @param sheet the name of the sheet
 * @param told the columns whose headings stand in it, one of the two that every table of actions has among them
 */
record ActionsHeader(String sheet, ZipPart part, FileRow row, Set<Column> told) {

    private static final int LAST = 30;
    private static final Set<Column> NEEDED = EnumSet.of(Column.REFERENCE, Column.WHAT);

    ActionsHeader {
        told = Set.copyOf(told);
    }

    /** The first row of a sheet that has both headings; without one, the row with one of them that looks most like it. */
    static Optional<ActionsHeader> in(BookParts.Sheet sheet, SheetReader reader, ActionsHeadings headings) {
        List<ActionsHeader> found = new ArrayList<>();
        reader.read(sheet.part(), row -> {
            ActionsHeader header = new ActionsHeader(sheet.name(), sheet.part(), row, told(row, headings));
            if (header.told.stream().anyMatch(NEEDED::contains)) {
                found.add(header);
            }
            return !header.isWhole() && row.number() < LAST;
        });
        return found.stream().max(Comparator.comparing(ActionsHeader::isWhole).thenComparing(ActionsHeader::likeness));
    }

    boolean isWhole() {
        return told.containsAll(NEEDED);
    }

    /** Why a file without a table of actions is refused: the one heading that is missing, or both. */
    static Unreadable missing(List<ActionsHeader> halves, ActionsHeadings headings) {
        String reference = headings.of(Column.REFERENCE);
        String what = headings.of(Column.WHAT);
        return halves.stream()
                .min(Comparator.<ActionsHeader>comparingInt(half -> headings.rank(half.sheet))
                        .thenComparing(
                                Comparator.comparing(ActionsHeader::likeness).reversed()))
                .map(half -> half.told.contains(Column.WHAT)
                        ? new Unreadable("half-headings", half.sheet, what, reference)
                        : new Unreadable("half-headings", half.sheet, reference, what))
                .orElseGet(() -> new Unreadable("no-actions", reference, what));
    }

    private int likeness() {
        return told.size();
    }

    private static Set<Column> told(FileRow row, ActionsHeadings headings) {
        Set<Column> told = EnumSet.noneOf(Column.class);
        row.cells().values().forEach(cell -> headings.find(cell.text()).ifPresent(told::add));
        return told;
    }
}
