package tandem.report;

import java.util.List;
import tandem.yaml.PlacedText;

/**
 * The headings that a workbook had before somebody changed them. No other column may take one of them over: a workbook that
 * was taken out before, and comes back, would be read into the wrong column.
 */
record KnownHeadings(List<Report> before) {

    void check(Report now) {
        now.sheets().forEach(sheet -> sheet.columns().forEach((column, heading) -> check(sheet.id(), column, heading)));
    }

    private void check(String sheet, String column, PlacedText heading) {
        before.stream()
                .flatMap(report -> report.find(sheet).stream())
                .flatMap(there -> there.columns().entrySet().stream())
                .filter(there -> !there.getKey().equals(column))
                .filter(there -> Report.plain(there.getValue().text()).equals(Report.plain(heading.text())))
                .findFirst()
                .ifPresent(there -> {
                    throw heading.fault("\"" + heading.text() + "\" is the usual heading of the column \""
                            + there.getKey() + "\", so that workbooks that come back could not be told apart."
                            + " Choose another");
                });
    }
}
