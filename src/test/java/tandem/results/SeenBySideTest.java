package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.results.ARound.aRound;
import static tandem.results.ARound.pinned;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Statement;
import tandem.round.PartName;
import tandem.round.PinnedRelationship;

/** What each side gets of the results: relationships within the VCS (here the second) are the VCS's own. */
class SeenBySideTest {

    private static final FrozenResults RESULTS = told().results();
    private static final Instrument SHORT = new Instrument(ARound.OURS.questionnaires(), true);

    @Test
    void showsTheCouncilAndEverybodyElseNothingWithinTheVcs() {
        assertThat(about(RESULTS)).containsExactly("relationship/1", "relationship/2");
        assertThat(about(RESULTS.seenBy(Side.VCS))).containsExactly("relationship/1", "relationship/2");
        assertThat(about(RESULTS.seenBy(Side.COUNCIL))).containsExactly("relationship/1");
        assertThat(about(RESULTS.withoutVcsRelationships())).containsExactly("relationship/1");
    }

    @Test
    void leavesOutHighlightsAboutThemAndKeepsTheOthers() {
        assertThat(highlighted(RESULTS)).contains("relationship/1", "relationship/2");
        assertThat(highlighted(RESULTS.seenBy(Side.COUNCIL)))
                .contains("relationship/1")
                .doesNotContain("relationship/2");
        assertThat(RESULTS.seenBy(Side.VCS).highlights()).isEqualTo(RESULTS.highlights());
    }

    @Test
    void showsThemToTheCouncilWhereBothLeadsChoseSoAndStillToNobodyElse() {
        FrozenResults chosen = told().showingVcsRelationshipsToTheCouncil().results();

        assertThat(about(chosen.seenBy(Side.COUNCIL))).containsExactly("relationship/1", "relationship/2");
        assertThat(about(chosen.withoutVcsRelationships())).containsExactly("relationship/1");
    }

    /** A half among three would say that one gave no step; where one step is all that anybody can give, it is rounded. */
    @Test
    void roundsAnElementOfOneStatementOnly() {
        Element one = SHORT.elements().get(0);
        Element several = ARound.OURS.elements().get(0);

        assertThat(one.statements()).hasSize(1);
        assertThat(several.statements()).hasSizeGreaterThan(1);
        assertThat(rated(SHORT, one)).isEqualTo(Figure.shown(new Place(8)));
        assertThat(rated(ARound.OURS, several)).isEqualTo(Figure.shown(new Place(9)));
    }

    private static Figure rated(Instrument instrument, Element element) {
        ARound round = aRound().asking(instrument);
        for (Statement statement : element.statements()) {
            round.rated(Side.VCS, PartName.theme(instrument.themes().get(0).id()), statement.id(), 4, 5, 0);
        }
        return round.results().themes().get(0).elements().get(0).places().vcs();
    }

    private static ARound told() {
        return aRound().about(withoutDeputies(1, "housing"))
                .about(withoutDeputies(2))
                .placed(Side.VCS, PartName.relationship(1), "time", 5, 5, 5)
                .placed(Side.VCS, PartName.relationship(2), "time", 5, 5, 5);
    }

    private static PinnedRelationship withoutDeputies(int number, String... departments) {
        PinnedRelationship one = pinned(number, departments);
        return new PinnedRelationship(
                number, one.name(), one.types(), one.organisations(), one.departments(), one.scales(), false, false);
    }

    private static List<String> about(FrozenResults results) {
        return results.relationships().stream().map(RelationshipResult::about).toList();
    }

    private static List<String> highlighted(FrozenResults results) {
        return results.highlights().stream().map(Highlight::about).toList();
    }
}
