package tandem.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.yaml.PlacedText;

/**
 * The words of one sheet; of an area's file, only those that it changes.
 *
 * @param texts its tab, its title, what it shows, its chart's words
 * @param columns the headings by the ids of their columns, in their order
 * @param lines sentences by their ids, in their order: of the cover, of the notes
 */
public record ReportSheet(
        String id, Map<String, PlacedText> texts, Map<String, PlacedText> columns, Map<String, PlacedText> lines) {

    public ReportSheet {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    public String tab() {
        return text(SheetShape.TAB);
    }

    public String title(Map<String, String> values) {
        return Blanks.fill(text(SheetShape.TITLE), values);
    }

    /** What it shows; nothing of a sheet that is not told on the sheet of contents. */
    public Optional<String> shows() {
        return Optional.ofNullable(texts.get(SheetShape.SHOWS)).map(PlacedText::text);
    }

    public String chart() {
        return text(SheetShape.CHART);
    }

    public String chartDescription(Map<String, String> values) {
        return Blanks.fill(text(SheetShape.CHART_DESCRIPTION), values);
    }

    public List<String> headings() {
        return columns.values().stream().map(PlacedText::text).toList();
    }

    public String heading(String column) {
        return get(columns, column).text();
    }

    public String line(String line, Map<String, String> values) {
        return Blanks.fill(get(lines, line).text(), values);
    }

    /** A pattern that finds this line again, with one blank of it as a whole number. */
    public Pattern lineAround(String line, String blank) {
        return Blanks.around(get(lines, line).text(), blank);
    }

    /** The same with what an area changes. */
    ReportSheet with(ReportSheet changes) {
        return new ReportSheet(
                id,
                changed(texts, changes.texts()),
                changed(columns, changes.columns()),
                changed(lines, changes.lines()));
    }

    private String text(String key) {
        return get(texts, key).text();
    }

    private PlacedText get(Map<String, PlacedText> all, String key) {
        return Optional.ofNullable(all.get(key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The sheet " + id + " has no \"" + key + "\", but " + String.join(", ", all.keySet())));
    }

    private static Map<String, PlacedText> changed(Map<String, PlacedText> all, Map<String, PlacedText> changes) {
        Map<String, PlacedText> changed = new LinkedHashMap<>(all);
        changed.putAll(changes);
        return changed;
    }
}
