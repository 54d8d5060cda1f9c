package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.Side;
import tandem.plan.Finding.Said;
import tandem.questionnaire.Element;
import tandem.questionnaire.Fixtures;
import tandem.questionnaire.Instrument;
import tandem.results.FrozenResults;
import tandem.results.SomeResults;

class FindingReaderTest {

    private final Instrument instrument = new Instrument(
            List.of(
                    Fixtures.read(Path.of("questionnaires/relationships.yaml")),
                    Fixtures.read(Path.of("questionnaires/principles.yaml"))),
            false);
    private final FrozenResults results = SomeResults.someResults();
    private final FindingReader forCouncil = new FindingReader(results.seenBy(Side.COUNCIL), instrument);
    private final FindingReader forVcs = new FindingReader(results.seenBy(Side.VCS), instrument);

    @Test
    void carriesTheGapOfARelationshipOnAnAxis() {
        assertThat(forCouncil.read("relationship/4", Optional.of("strategic"))).hasValueSatisfying(finding -> {
            assertThat(finding.subject()).isEqualTo("Advice services contract");
            assertThat(finding.about()).isEqualTo("relationship/4");
            assertThat(finding.axis()).contains("strategic");
            assertThat(finding.said())
                    .isInstanceOfSatisfying(
                            Said.OnAxis.class,
                            on -> assertThat(on.places().gapInHalves()).contains(4));
            assertThat(finding.firstSteps()).isEmpty();
        });
    }

    @Test
    void doesNotKnowWhatIsNotInTheResults() {
        assertThat(forCouncil.read("relationship/99", Optional.of("strategic"))).isEmpty();
        assertThat(forCouncil.read("relationship/4", Optional.of("colour"))).isEmpty();
        assertThat(forCouncil.read("element/nonsense", Optional.empty())).isEmpty();
        assertThat(forCouncil.read("theme/", Optional.empty())).isEmpty();
        assertThat(forCouncil.read("barrier/nonsense", Optional.empty())).isEmpty();
        assertThat(forCouncil.read("", Optional.empty())).isEmpty();
        assertThat(forCouncil.read("money", Optional.empty())).isEmpty();
    }

    @Test
    void hidesRelationshipsWithinTheVcsFromTheCouncilAndTellsNoPlacingOfThemInAJointPlan() {
        assertThat(forCouncil.read("relationship/9", Optional.of("strategic"))).isEmpty();
        assertThat(forVcs.read("relationship/9", Optional.of("strategic"))).hasValueSatisfying(finding -> {
            assertThat(finding.subject()).isEqualTo("Small charities network");
            assertThat(finding.axis()).isEmpty();
            assertThat(finding.said()).isEqualTo(new Said.Untold());
        });
    }

    @Test
    void offersTheFirstStepsOfAnElementAtTheLevelOfTheLowerSideOnly() {
        assertThat(instrument.elements()).isNotEmpty().allSatisfy(element -> {
            Finding finding =
                    forCouncil.read("element/" + element.id(), Optional.empty()).orElseThrow();
            assertThat(finding.subject()).isEqualTo(element.name());
            assertThat(finding.firstSteps()).containsExactlyElementsOf(expected(element, finding));
        });
        assertThat(instrument.elements())
                .anySatisfy(element -> assertThat(forCouncil
                                .read("element/" + element.id(), Optional.empty())
                                .map(Finding::firstSteps)
                                .orElseThrow())
                        .isNotEmpty());
    }

    private static List<String> expected(Element element, Finding finding) {
        double council = steps(finding, Side.COUNCIL);
        double vcs = steps(finding, Side.VCS);
        return element.firstSteps().stream()
                .filter(step -> step.upTo().value() >= Math.min(council, vcs))
                .map(Element.FirstStep::text)
                .toList();
    }

    private static double steps(Finding finding, Side side) {
        return ((Said.Rated) finding.said())
                .places()
                .of(side)
                .place()
                .orElseThrow()
                .steps();
    }

    @Test
    void knowsThemesAndBarriersByTheirNames() {
        assertThat(forCouncil.read("theme/shared-foundations", Optional.empty()).map(Finding::subject))
                .contains("Shared foundations");
        assertThat(forCouncil.read("barrier/local-history", Optional.empty()).map(Finding::subject))
                .contains("What happened before");
        assertThat(forCouncil.read("whole", Optional.of("time")).map(Finding::said))
                .hasValueSatisfying(said -> assertThat(said).isInstanceOf(Said.OnAxis.class));
    }
}
