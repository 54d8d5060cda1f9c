package tandem.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.report.Report;
import tandem.report.ReportSheet;

/**
 * How the sheet of actions and its columns may be called in a file that comes back: as the area calls them, or as they are
 * called usually, because it may have been taken out before the area changed them.
 *
 * @param reports the area's own words first
 * @param columns those that have a heading, by the heading as people compare it
 */
record ActionsHeadings(List<Report> reports, Map<String, Column> columns) {

    private static final String SHEET = "actions";

    ActionsHeadings {
        reports = List.copyOf(reports);
        columns = Map.copyOf(columns);
    }

    ActionsHeadings(List<Report> reports) {
        this(reports, columns(reports));
    }

    private static Map<String, Column> columns(List<Report> reports) {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : Column.values()) {
            reports.forEach(report ->
                    columns.putIfAbsent(Report.plain(report.sheet(SHEET).heading(column.id())), column));
        }
        return columns;
    }

    /** The heading that the area gives the column. */
    String of(Column column) {
        return own().heading(column.id());
    }

    List<String> all() {
        return own().headings();
    }

    String tab() {
        return own().tab();
    }

    /** The column that has this heading. */
    Optional<Column> find(String heading) {
        return Optional.ofNullable(columns.get(Report.plain(heading)));
    }

    /** How well a tab is known: 0 is the area's own name, more is an older one, the most is none. */
    int rank(String tab) {
        List<String> tabs = sheets().map(ReportSheet::tab).toList();
        return tabs.contains(tab) ? tabs.indexOf(tab) : tabs.size();
    }

    boolean knowsTab(String tab) {
        return rank(tab) < reports.size();
    }

    /** The lines of the cover that say the version, as they are and were. */
    List<Pattern> versions() {
        return reports.stream()
                .map(report -> report.sheet("cover").lineAround("version", "version"))
                .toList();
    }

    private ReportSheet own() {
        return reports.get(0).sheet(SHEET);
    }

    private Stream<ReportSheet> sheets() {
        return reports.stream().map(report -> report.sheet(SHEET));
    }
}
