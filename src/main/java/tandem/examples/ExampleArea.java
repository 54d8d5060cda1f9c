package tandem.examples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.Side;
import tandem.area.CouncilType;
import tandem.area.Organisation;
import tandem.plan.Action;

/** An example area as its file describes it. Structures are the report's; people and placings are invented. */
public record ExampleArea(
        String code,
        String name,
        String council,
        CouncilType type,
        String region,
        Optional<String> combinedAuthority,
        Map<Side, Lead> leads,
        Map<String, ExampleDepartment> departments,
        Map<String, ExampleOrganisation> organisations,
        List<ExampleRelationship> relationships,
        Placings whole,
        Principles principles,
        Map<Side, List<String>> barriers,
        Optional<List<ExampleAction>> actions) {

    public record Lead(String name, String post, String organisation) {}

    public record ExampleDepartment(String name, List<String> people) {}

    /**
     * An organisation of the area.
     *
     * @param silent whether it was invited and did not answer
     */
    public record ExampleOrganisation(
            String name,
            Optional<Organisation.Kind> kind,
            Organisation.SizeBand size,
            Optional<List<String>> causes,
            Optional<List<String>> neighbourhoods,
            Optional<List<String>> offers,
            boolean ledByMarginalisedGroup,
            boolean silent) {

        public Organisation.Kind kindOrVcs() {
            return kind.orElse(Organisation.Kind.VCS);
        }
    }

    public record LeadPerson(String name, String post, String deputy) {}

    public record ExampleRelationship(
            String name,
            List<String> types,
            List<String> organisations,
            List<String> departments,
            List<String> scales,
            String structures,
            String support,
            int since,
            Optional<LeadPerson> councilLead,
            Optional<LeadPerson> vcsLead,
            Optional<Map<Side, List<Integer>>> earlier,
            Map<Side, List<Integer>> now,
            Optional<List<Integer>> agreed) {}

    /**
     * An action of the example plan.
     *
     * @param months in how many months from the start of the examples it is due
     */
    public record ExampleAction(
            String what,
            String why,
            String about,
            Optional<String> axis,
            String councilLead,
            String vcsLead,
            int months,
            Action.Priority priority,
            String measure) {}

    /** The middle of each side's placings on the four axes, in the questionnaire's order. */
    public record Placings(Optional<Map<Side, List<Integer>>> earlier, Map<Side, List<Integer>> now) {}

    /** The middle of each side's ratings by element. */
    public record Principles(Optional<Map<Side, Map<String, Integer>>> earlier, Map<Side, Map<String, Integer>> now) {}

    public boolean hasEarlierRound() {
        return whole.earlier().isPresent();
    }
}
