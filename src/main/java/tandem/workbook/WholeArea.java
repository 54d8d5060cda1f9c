package tandem.workbook;

import java.util.List;
import tandem.access.LogEntry;
import tandem.area.Area;
import tandem.area.Department;
import tandem.area.Organisation;
import tandem.plan.Plan;
import tandem.relationship.Relationship;
import tandem.results.FrozenResults;
import tandem.round.AgreedPlace;
import tandem.round.Round;

/**
 * All that is kept of an area and may leave it with one side's lead: no link, session, invitation, participant or answer.
 *
 * @param seenAlone results that this side saw alone, because the other did not agree to reveal
 * @param plan every version, newest first
 */
public record WholeArea(
        Area area,
        List<Organisation> organisations,
        List<Department> departments,
        List<Relationship> relationships,
        List<Round> rounds,
        List<FrozenResults> results,
        List<FrozenResults> seenAlone,
        List<AgreedPlace> agreedPlaces,
        List<Plan> plan,
        List<LogEntry> log) {

    public WholeArea {
        organisations = List.copyOf(organisations);
        departments = List.copyOf(departments);
        relationships = List.copyOf(relationships);
        rounds = List.copyOf(rounds);
        results = List.copyOf(results);
        seenAlone = List.copyOf(seenAlone);
        agreedPlaces = List.copyOf(agreedPlaces);
        plan = List.copyOf(plan);
        log = List.copyOf(log);
    }
}
