package tandem.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the code can fill in one sheet, and so what its file must say of it.
 *
 * @param texts the sheet's own texts, such as its tab, with the blanks that each must have
 * @param columns the ids of its columns in their order; none for a sheet without a table
 * @param lines the ids of its lines, with the blanks that each must have
 * @param freeLines whether the file may have lines of any ids instead
 * @param stays why no area can leave it out; empty if one can
 */
public record SheetShape(
        String id,
        Map<String, Set<String>> texts,
        List<String> columns,
        Map<String, Set<String>> lines,
        boolean freeLines,
        Optional<String> stays) {

    static final String TAB = "tab";
    static final String TITLE = "title";
    static final String SHOWS = "shows";
    static final String CHART = "chart";
    static final String CHART_DESCRIPTION = "chart-description";

    public SheetShape {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        columns = List.copyOf(columns);
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** A sheet with a tab and a title, which an area can leave out. */
    public static SheetShape of(String id) {
        return new SheetShape(id, Map.of(), List.of(), Map.of(), false, Optional.empty())
                .text(TAB)
                .text(TITLE);
    }

    /** It is told on the sheet of contents, in a text of its own. */
    public SheetShape listed() {
        return text(SHOWS);
    }

    /** It has a chart, whose words have these blanks. */
    public SheetShape drawn(String... blanks) {
        return text(CHART).text(CHART_DESCRIPTION, blanks);
    }

    /** Its title has these blanks, such as the area, so that two areas' workbooks can be told apart. */
    public SheetShape titled(String... blanks) {
        return text(TITLE, blanks);
    }

    public SheetShape columns(List<String> ids) {
        return new SheetShape(id, texts, ids, lines, freeLines, stays);
    }

    public SheetShape columns(String... ids) {
        return columns(List.of(ids));
    }

    /** One line with the blanks that it must have. */
    public SheetShape line(String line, String... blanks) {
        return new SheetShape(id, texts, columns, with(lines, line, blanks), false, stays);
    }

    /** The file decides how many lines there are. */
    public SheetShape anyLines() {
        return new SheetShape(id, texts, columns, Map.of(), true, stays);
    }

    public SheetShape stays(String why) {
        return new SheetShape(id, texts, columns, lines, freeLines, Optional.of(why));
    }

    private SheetShape text(String text, String... blanks) {
        return new SheetShape(id, with(texts, text, blanks), columns, lines, freeLines, stays);
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> all, String key, String... blanks) {
        Map<String, Set<String>> more = new LinkedHashMap<>(all);
        more.put(key, Set.of(blanks));
        return more;
    }
}
