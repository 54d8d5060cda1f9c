package tandem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.yaml.Entry;
import tandem.yaml.PlacedText;
import tandem.yaml.Shape;
import tandem.yaml.YamlFile;

/** Reads a workbook's usual words, and checks them against what the code can fill in. */
record ReportReader(ReportShape shape, Optional<UsualReport> other) {

    private static final Shape FILE = Shape.of("report", "sheets");
    private static final Shape AS_ELSEWHERE = Shape.of("sheet", "id", UsualReport.LIKE);

    UsualReport read(YamlFile file) {
        Entry root = Entry.of(file).shaped(FILE);
        List<ReportSheet> sheets = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        List<String> left = new ArrayList<>(shape.ids());
        for (Entry entry : root.some("sheets", "sheet")) {
            PlacedText id = entry.placed("id");
            check(id, left, sheets.size());
            if (entry.has(UsualReport.LIKE)) {
                sheets.add(asElsewhere(entry.shaped(AS_ELSEWHERE)));
                shared.add(id.text());
            } else {
                sheets.add(new SheetEntry(shape.sheet(id.text()), false).read(entry));
            }
        }
        if (!left.isEmpty()) {
            throw root.fault("sheets", "the sheet \"" + left.get(0) + "\" is missing");
        }
        return new UsualReport(shape, new Report(sheets), shared);
    }

    private void check(PlacedText id, List<String> left, int place) {
        if (!shape.ids().contains(id.text())) {
            throw id.fault("\"" + id.text() + "\" is not a sheet of this workbook, allowed are "
                    + String.join(", ", shape.ids()));
        }
        if (!left.remove(id.text())) {
            throw id.fault("the sheet \"" + id.text() + "\" stands here twice");
        }
        if (place < shape.fixed() && !shape.ids().get(place).equals(id.text())) {
            throw id.fault("sheet " + (place + 1) + " must be \"" + shape.ids().get(place) + "\", but was \""
                    + id.text() + "\"");
        }
    }

    private ReportSheet asElsewhere(Entry entry) {
        PlacedText like = entry.placed(UsualReport.LIKE);
        String id = entry.text("id");
        return other.filter(there -> there.shape().id().equals(like.text()))
                .flatMap(there -> there.report().find(id))
                .orElseThrow(() -> like.fault("there is no sheet \"" + id + "\" in \"" + like.text() + "\", allowed is "
                        + other.map(there -> there.shape().id()).orElse("nothing")));
    }
}
