package tandem.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.UnseenMarks;
import tandem.yaml.FilePlace;
import tandem.yaml.PlacedText;

/**
 * One kind of workbook: its sheets in their order, with their words. Nobody could find their way where two sheets or two
 * columns of one sheet are called alike, so that is refused.
 */
public record Report(List<ReportSheet> sheets) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Who changes the usual words has to find others, and otherwise whoever writes further down. */
    private static final Comparator<PlacedText> BY_PLACE = Comparator.comparing(
                    (PlacedText told) -> told.place().isInner())
            .thenComparing(told -> told.place().line());

    public Report {
        sheets = List.copyOf(sheets);
        refuseTwice(sheets.stream(), sheet -> sheet.texts().get(SheetShape.TAB), "this tab");
        refuseTwice(sheets.stream(), sheet -> sheet.texts().get(SheetShape.TITLE), "this title");
        sheets.forEach(sheet -> refuseTwice(sheet.columns().values().stream(), heading -> heading, "this heading"));
    }

    public Optional<ReportSheet> find(String sheet) {
        return sheets.stream().filter(each -> each.id().equals(sheet)).findFirst();
    }

    public boolean has(String sheet) {
        return find(sheet).isPresent();
    }

    /** The sheet of this id, which must be there: no area can leave it out, or it was asked for first. */
    public ReportSheet sheet(String sheet) {
        return find(sheet)
                .orElseThrow(() -> new IllegalArgumentException("This workbook has no sheet \"" + sheet + "\""));
    }

    /** Words as people compare them: capitals and spaces make no difference, as in a spreadsheet. */
    public static String plain(String words) {
        return SPACES.matcher(UnseenMarks.takenFrom(words))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.UK);
    }

    private static <T> void refuseTwice(Stream<T> all, Function<T, PlacedText> told, String what) {
        Map<String, PlacedText> seen = new HashMap<>();
        all.map(told).forEach(each -> {
            PlacedText earlier = seen.putIfAbsent(plain(each.text()), each);
            if (earlier != null) {
                refuseTwice(Stream.of(earlier, each).sorted(BY_PLACE).toList(), what);
            }
        });
    }

    private static void refuseTwice(List<PlacedText> both, String what) {
        FilePlace first = both.get(0).place();
        PlacedText later = both.get(1);
        String file = first.file().equals(later.place().file()) ? "" : first.file() + ", ";
        throw later.fault(
                what + ", \"" + later.text() + "\", is used twice, first in " + file + "line " + first.line());
    }
}
