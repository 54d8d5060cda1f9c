package tandem.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.area.Area;
import tandem.plan.Plan;
import tandem.questionnaire.Instrument;
import tandem.relationship.Relationship;
import tandem.results.FrozenResults;
import tandem.round.AgreedPlace;

/**
 * What a plan's workbook is made from. The results are those that both sides may see.
 *
 * @param names the names of organisations and departments by id
 * @param address the plan's address, to lead back to
 */
record Material(
        Area area,
        Plan plan,
        List<Relationship> relationships,
        Map<String, String> names,
        Optional<Seen> seen,
        LocalDate today,
        String address) {

    /** The newest results, with what they were asked by and what was agreed about them. */
    record Seen(FrozenResults results, Instrument instrument, List<AgreedPlace> agreed) {}
}
