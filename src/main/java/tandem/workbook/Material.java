package tandem.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.area.Area;
import tandem.questionnaire.Instrument;
import tandem.relationship.Relationship;
import tandem.report.Report;
import tandem.report.ReportSheet;
import tandem.results.FrozenResults;
import tandem.round.AgreedPlace;

/**
 * What a workbook is made from. The results are those that both sides may see.
 *
 * @param names the names of organisations and departments by id
 * @param today the day that it is of
 * @param report its sheets and their words, as the area has them
 */
record Material(
        Area area,
        List<Relationship> relationships,
        Map<String, String> names,
        Optional<Seen> seen,
        LocalDate today,
        Report report) {

    /** The results, with what they were asked by and what was agreed about them. */
    record Seen(FrozenResults results, Instrument instrument, List<AgreedPlace> agreed) {}

    /** What the area's words may name. */
    Map<String, String> own() {
        return Map.of("area", area.name(), "council", area.council());
    }

    /** A sheet with its own words over these rows, or over one that says why there are none. */
    Table table(String sheet, List<List<Cell>> rows, String otherwise) {
        List<Cell> none = report.sheet(sheet).headings().stream()
                .<Cell>map(heading -> new Cell.Words(otherwise))
                .toList();
        return table(sheet, Rows.held(rows.isEmpty() ? List.of(none) : rows));
    }

    /** A sheet with its own words over these rows. */
    Table table(String sheet, Rows rows) {
        ReportSheet told = report.sheet(sheet);
        return Table.of(told.tab(), told.title(own()), sheet, told.headings(), rows);
    }

    /** The same with the relationships that the results are about, and no others. */
    Material ofRound() {
        Set<Integer> asked = seen.stream()
                .flatMap(each -> each.results().placed().stream())
                .flatMap(placed -> placed.relationships().stream())
                .map(pinned -> pinned.number())
                .collect(Collectors.toSet());
        List<Relationship> ofRound = relationships.stream()
                .filter(each -> asked.contains(each.id().number()))
                .toList();
        return new Material(area, ofRound, names, seen, today, report);
    }
}
