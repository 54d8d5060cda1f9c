package tandem.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.area.Area;
import tandem.questionnaire.Instrument;
import tandem.relationship.Relationship;
import tandem.relationship.RelationshipId;
import tandem.report.Report;
import tandem.report.ReportSheet;
import tandem.results.FrozenResults;
import tandem.round.AgreedPlace;
import tandem.round.PinnedRelationship;

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

    /** The results, with what they were asked by, what was agreed about them, and the area's results before them. */
    record Seen(
            FrozenResults results, Instrument instrument, List<AgreedPlace> agreed, Optional<FrozenResults> before) {}

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

    /** The same with the relationships that the results are about, as they stood when the round was opened. */
    Material ofRound() {
        List<Relationship> pinned = seen.stream()
                .flatMap(each -> each.results().relationships().stream())
                .flatMap(result -> result.relationships().stream())
                .map(this::asItStood)
                .toList();
        return new Material(area, pinned, names, seen, today, report);
    }

    /** Structures and support are not kept with a round: they are those of today, if it is still in the register. */
    private Relationship asItStood(PinnedRelationship pinned) {
        Optional<Relationship> now = relationships.stream()
                .filter(each -> each.id().number() == pinned.number())
                .findFirst();
        return new Relationship(
                new RelationshipId(area.code(), pinned.number()),
                pinned.name(),
                pinned.types(),
                pinned.organisations(),
                pinned.departments(),
                pinned.scales(),
                now.map(Relationship::structures).orElse(""),
                now.map(Relationship::support).orElse(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
