package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.Side.COUNCIL;
import static tandem.Side.VCS;
import static tandem.results.ARound.CALDERDALE;
import static tandem.results.ARound.aRound;
import static tandem.results.ARound.pinned;
import static tandem.round.PartName.WHOLE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.area.DepartmentId;
import tandem.questionnaire.Element;
import tandem.questionnaire.Statement;
import tandem.results.Highlight.Rule;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.PinnedRelationship;

class HighlightsTest {

    private static final PartName FIRST = PartName.relationship(1);
    private static final List<String> TWO_QUALITIES = List.of("common-goals", "deliberate");

    @Test
    void findsMuchMoneyInWhatOneSideCallsTransactional() {
        ARound round = aRound().about(pinned(1, "adults"))
                .placed(COUNCIL, FIRST, "money", 4, 4, 5)
                .placed(VCS, FIRST, "money", 4, 5, 4)
                .placed(COUNCIL, FIRST, "strategic", 3, 3, 3);

        assertThat(abouts(round.placed(VCS, FIRST, "strategic", 2, 2, 1), Rule.HIGH_MONEY_BUT_TRANSACTIONAL))
                .containsExactly("relationship/1");
        assertThat(abouts(round.placed(VCS, FIRST, "strategic", 3, 3, 1), Rule.HIGH_MONEY_BUT_TRANSACTIONAL))
                .isEmpty();
        assertThat(abouts(
                        round.placed(VCS, FIRST, "strategic", 1, 1, 1).placed(VCS, FIRST, "money", 3, 3, 5),
                        Rule.HIGH_MONEY_BUT_TRANSACTIONAL))
                .isEmpty();
    }

    @Test
    void findsNothingInWhatIsNotShown() {
        ARound round = aRound().about(pinned(1, "adults"))
                .placed(COUNCIL, FIRST, "money", 5, 5, 5)
                .placed(VCS, FIRST, "money", 5, 5)
                .placed(COUNCIL, FIRST, "strategic", 1, 1, 1)
                .placed(VCS, FIRST, "strategic", 5, 5);

        assertThat(rules(round))
                .doesNotContain(Rule.HIGH_MONEY_BUT_TRANSACTIONAL, Rule.WIDEST_GAP, Rule.STRATEGIC_IN_NAME);
    }

    @Test
    void findsWhatIsStrategicInNameOnly() {
        ARound round = aRound().about(pinned(1, "adults"))
                .placed(COUNCIL, FIRST, "strategic", 4, 4, 4)
                .placed(VCS, FIRST, "strategic", 3, 3, 3);
        name(round, COUNCIL, TWO_QUALITIES);
        name(round, VCS, TWO_QUALITIES);

        assertThat(abouts(round, Rule.STRATEGIC_IN_NAME)).containsExactly("relationship/1");

        name(round, VCS, List.of("common-goals", "deliberate", "need-not-be-equals"));
        assertThat(abouts(round, Rule.STRATEGIC_IN_NAME)).containsExactly("relationship/1");

        name(round, VCS, List.of("common-goals", "deliberate", "nurtured"));
        assertThat(abouts(round, Rule.STRATEGIC_IN_NAME)).isEmpty();

        name(round, VCS, TWO_QUALITIES);
        round.placed(COUNCIL, FIRST, "strategic", 3, 3, 4);
        assertThat(abouts(round, Rule.STRATEGIC_IN_NAME)).isEmpty();
    }

    @Test
    void findsTheThreeWidestGapsOfOneStepOrMore() {
        FrozenResults results = aRound().about(pinned(1, "adults"))
                .placed(COUNCIL, WHOLE, "time", 2, 2, 2)
                .placed(VCS, WHOLE, "time", 3, 3, 3)
                .placed(COUNCIL, FIRST, "strategic", 1, 1, 1)
                .placed(VCS, FIRST, "strategic", 5, 5, 5)
                .placed(COUNCIL, FIRST, "proactive", 4, 4, 4)
                .placed(VCS, FIRST, "proactive", 2, 2, 2)
                .placed(COUNCIL, FIRST, "money", 4, 4, 4)
                .placed(VCS, FIRST, "money", 3, 3, 3)
                .results();

        assertThat(results.highlights().stream().filter(found -> found.rule() == Rule.WIDEST_GAP))
                .containsExactly(
                        new Highlight(Rule.WIDEST_GAP, "relationship/1", "strategic"),
                        new Highlight(Rule.WIDEST_GAP, "relationship/1", "proactive"),
                        new Highlight(Rule.WIDEST_GAP, "whole", "time"));
    }

    @Test
    void takesNoHalfStepForAWideGap() {
        assertThat(rules(aRound().placed(COUNCIL, WHOLE, "time", 2, 2, 3, 3).placed(VCS, WHOLE, "time", 3, 3, 3)))
                .doesNotContain(Rule.WIDEST_GAP);
    }

    @Test
    void findsMuchTimeWithoutADeputy() {
        assertThat(abouts(
                        aRound().about(withDeputies(pinned(1, "adults"), false, true))
                                .placed(VCS, FIRST, "time", 4, 4, 4),
                        Rule.FRAGILE))
                .containsExactly("relationship/1");
        assertThat(abouts(
                        aRound().about(withDeputies(pinned(1, "adults"), true, true))
                                .placed(VCS, FIRST, "time", 5, 5, 5),
                        Rule.FRAGILE))
                .isEmpty();
        assertThat(abouts(
                        aRound().about(withDeputies(pinned(1, "adults"), true, false))
                                .placed(VCS, FIRST, "time", 3, 3, 3),
                        Rule.FRAGILE))
                .isEmpty();
        assertThat(abouts(
                        aRound().about(withDeputies(pinned(1), false, true)).placed(VCS, FIRST, "time", 4, 4, 4),
                        Rule.FRAGILE))
                .isEmpty();
    }

    @Test
    void findsTypesAndScalesThatNoRelationshipHas() {
        ARound round = aRound().about(pinned(1, "adults"));

        assertThat(abouts(round, Rule.TYPE_WITHOUT_RELATIONSHIP))
                .containsExactly("type/ongoing", "type/neighbourhood", "type/commissioning", "type/delivery");
        assertThat(abouts(round, Rule.SCALE_WITHOUT_RELATIONSHIP))
                .containsExactly("scale/neighbourhood", "scale/region");
    }

    @Test
    void findsOneDepartmentThatDoesWellAlone() {
        ARound round =
                aRound().about(pinned(1, "adults")).about(pinned(2, "housing")).about(pinned(3, "planning"));
        bothPlace(round, 1, 4);
        bothPlace(round, 2, 3);
        bothPlace(round, 3, 2);

        assertThat(abouts(round, Rule.ONE_DEPARTMENT_ALONE))
                .containsExactly("department/" + new DepartmentId(CALDERDALE, "adults"));

        bothPlace(round, 2, 5);
        assertThat(abouts(round, Rule.ONE_DEPARTMENT_ALONE)).isEmpty();
    }

    @Test
    void seesNobodyAloneWhereOnlyTwoDepartmentsArePlaced() {
        ARound round = aRound().about(pinned(1, "adults")).about(pinned(2, "housing"));
        bothPlace(round, 1, 4);
        bothPlace(round, 2, 3);

        assertThat(abouts(round, Rule.ONE_DEPARTMENT_ALONE)).isEmpty();
    }

    @Test
    void findsAPrincipleThatBothSeeAsNotYetThere() {
        ARound round = aRound();
        rate(round, COUNCIL, 2);
        rate(round, VCS, 2);
        assertThat(abouts(round, Rule.PRINCIPLE_NOT_YET_THERE)).containsExactly("theme/relational-culture");

        rate(round, COUNCIL, 3);
        assertThat(abouts(round, Rule.PRINCIPLE_NOT_YET_THERE)).isEmpty();
    }

    @Test
    void findsABarrierThatBothName() {
        ARound round = aRound();
        for (int one = 0; one < 4; one++) {
            Set<String> ticked = one < 2 ? Set.of("local-history", "senior-buy-in") : Set.of("senior-buy-in");
            round.ticked(COUNCIL, PartName.BARRIERS, one, Part.BARRIERS, ticked, Set.of());
            round.ticked(VCS, PartName.BARRIERS, one, Part.BARRIERS, one < 2 ? ticked : Set.of(), Set.of());
        }

        assertThat(abouts(round, Rule.BARRIER_BOTH_NAME))
                .containsExactly("barrier/senior-buy-in", "barrier/local-history");

        round.ticked(VCS, PartName.BARRIERS, 0, Part.BARRIERS, Set.of("local-history"), Set.of());
        assertThat(abouts(round, Rule.BARRIER_BOTH_NAME)).containsExactly("barrier/local-history");
    }

    private static void name(ARound round, Side side, List<String> qualities) {
        for (int one = 0; one < 3; one++) {
            round.ticked(side, FIRST, one, Part.QUALITIES, Set.copyOf(qualities), Set.of());
        }
    }

    private static void bothPlace(ARound round, int number, int step) {
        for (Side side : Side.values()) {
            round.placed(side, PartName.relationship(number), "strategic", step, step, step);
        }
    }

    private static void rate(ARound round, Side side, int step) {
        String theme = "relational-culture";
        for (Element element : ARound.OURS.findTheme(theme).orElseThrow().elements()) {
            for (Statement statement : element.statements()) {
                round.rated(side, PartName.theme(theme), statement.id(), step, step, step);
            }
        }
    }

    private static PinnedRelationship withDeputies(PinnedRelationship of, boolean council, boolean vcs) {
        return new PinnedRelationship(
                of.number(), of.name(), of.types(), of.organisations(), of.departments(), of.scales(), council, vcs);
    }

    private static List<String> abouts(ARound round, Rule rule) {
        return round.results().highlights().stream()
                .filter(found -> found.rule() == rule)
                .map(Highlight::about)
                .toList();
    }

    private static List<Rule> rules(ARound round) {
        return round.results().highlights().stream().map(Highlight::rule).toList();
    }
}
