package tandem.report;

import java.util.List;

/**
 * A workbook as it is where an area changes nothing.
 *
 * @param shared the sheets that it takes over from another workbook, together with what an area changes in them there
 */
record UsualReport(ReportShape shape, Report report, List<String> shared) {

    /** What a file says of a sheet that it takes over. */
    static final String LIKE = "like";

    UsualReport {
        shared = List.copyOf(shared);
    }

    /** The same as an area has it. */
    Report of(AreaFile area, String sharedWith) {
        AreaFile.Changes changes = area.of(shape.id());
        AreaFile.Changes there = area.of(sharedWith);
        return new Report(report.sheets().stream()
                .filter(sheet -> !changes.leavesOut(sheet.id()))
                .map(sheet -> shared.contains(sheet.id()) ? there.applied(sheet) : sheet)
                .map(changes::applied)
                .toList());
    }
}
