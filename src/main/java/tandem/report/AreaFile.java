package tandem.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.yaml.Entry;
import tandem.yaml.PlacedText;
import tandem.yaml.Shape;
import tandem.yaml.YamlFile;

/** What one area has otherwise in its workbooks: words, and sheets that it leaves out. */
record AreaFile(Map<String, Changes> reports) {

    private static final String LEAVE_OUT = "leave-out";
    private static final String SHEETS = "sheets";

    AreaFile {
        reports = Map.copyOf(reports);
    }

    /** What the area changes in one workbook. */
    record Changes(List<String> leftOut, Map<String, ReportSheet> sheets) {

        private static final Changes NONE = new Changes(List.of(), Map.of());

        Changes {
            leftOut = List.copyOf(leftOut);
            sheets = Map.copyOf(sheets);
        }

        boolean leavesOut(String sheet) {
            return leftOut.contains(sheet);
        }

        ReportSheet applied(ReportSheet sheet) {
            return Optional.ofNullable(sheets.get(sheet.id())).map(sheet::with).orElse(sheet);
        }
    }

    static AreaFile none() {
        return new AreaFile(Map.of());
    }

    Changes of(String report) {
        return reports.getOrDefault(report, Changes.NONE);
    }

    static AreaFile read(YamlFile file, List<UsualReport> usual) {
        if (file.saysNothing()) {
            return none();
        }
        String[] ids = usual.stream().map(each -> each.shape().id()).toArray(String[]::new);
        Entry root = Entry.of(file).shaped(Shape.of("area").orAlso(ids));
        Map<String, Changes> reports = new LinkedHashMap<>();
        usual.stream()
                .filter(each -> root.has(each.shape().id()))
                .forEach(each -> reports.put(
                        each.shape().id(), changes(root.group(each.shape().id()), each)));
        return new AreaFile(reports);
    }

    private static Changes changes(Entry entry, UsualReport usual) {
        Entry shaped = entry.shaped(Shape.of("report").orAlso(LEAVE_OUT, SHEETS));
        List<String> leftOut = shaped.has(LEAVE_OUT) ? leftOut(shaped, usual.shape()) : List.of();
        Map<String, ReportSheet> sheets = new LinkedHashMap<>();
        if (shaped.has(SHEETS)) {
            List<String> ids = usual.shape().ids();
            Entry told = shaped.entry(SHEETS, Shape.of(SHEETS).orAlso(ids.toArray(String[]::new)));
            for (String id : told.keys()) {
                if (leftOut.contains(id)) {
                    throw told.fault(
                            id, "the sheet \"" + id + "\" is left out and changed, only one of them is possible");
                }
                sheets.put(id, sheet(told.group(id), usual, id));
            }
        }
        return new Changes(leftOut, sheets);
    }

    private static ReportSheet sheet(Entry entry, UsualReport usual, String id) {
        ReportSheet changes = new SheetEntry(usual.shape().sheet(id), true).read(entry);
        ReportSheet there = usual.report().sheet(id);
        changes.lines().forEach((line, told) -> {
            if (!there.lines().containsKey(line)) {
                throw told.fault("\"" + line + "\" is not a line here, allowed are "
                        + String.join(", ", there.lines().keySet()));
            }
        });
        return changes;
    }

    private static List<String> leftOut(Entry entry, ReportShape shape) {
        List<String> leftOut = new ArrayList<>();
        for (PlacedText sheet : entry.words(LEAVE_OUT)) {
            if (!shape.ids().contains(sheet.text())) {
                throw sheet.fault("\"" + sheet.text() + "\" is not a sheet of this workbook, allowed are "
                        + String.join(", ", mayGo(shape)));
            }
            shape.sheet(sheet.text()).stays().ifPresent(why -> {
                throw sheet.fault("\"" + sheet.text() + "\" cannot be left out: " + why + ". Allowed are "
                        + String.join(", ", mayGo(shape)));
            });
            leftOut.add(sheet.text());
        }
        return leftOut;
    }

    private static List<String> mayGo(ReportShape shape) {
        return shape.sheets().stream()
                .filter(sheet -> sheet.stays().isEmpty())
                .map(SheetShape::id)
                .toList();
    }
}
