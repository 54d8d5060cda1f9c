package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.Side;

/** One tiny file for each feature of the format. */
class QuestionnaireReaderTest {

    @Test
    void readsAStatementWithBothWordingsAndFiveLevels() {
        Questionnaire tiny = Fixtures.tiny("ratings");

        assertThat(tiny.id()).isEqualTo(new QuestionnaireId("tiny", 1));
        assertThat(tiny.title()).isEqualTo("A tiny questionnaire");
        assertThat(tiny.minutes()).isEqualTo(1);
        Statement kept = statements(tiny).get(0);
        assertThat(kept.id()).isEqualTo("kept");
        assertThat(kept.wording().forSide(Side.COUNCIL)).isEqualTo("We keep what we promise to our partners.");
        assertThat(kept.wording().forSide(Side.VCS)).isEqualTo("The council keeps what it promises to us.");
        assertThat(kept.levels()).hasSize(5);
        assertThat(kept.levels().get(3)).isEqualTo(new Level(new Step(4), "Mostly", "Most are kept."));
        assertThat(kept.shortForm()).isFalse();
    }

    @Test
    void keepsThemesAndElementsAsTheyStand() {
        Theme trust = themes(Fixtures.tiny("ratings")).get(0);

        assertThat(trust.name()).isEqualTo("Trust");
        assertThat(trust.elements()).hasSize(1);
        assertThat(trust.elements().get(0).guidance()).isEqualTo("Think of the last three months.");
        assertThat(trust.elements().get(0).example()).isEmpty();
        assertThat(trust.elements().get(0).firstSteps()).isEmpty();
    }

    @Test
    void marksWhatBelongsToTheShortForm() {
        assertThat(statements(Fixtures.tiny("short-form")).get(0).shortForm()).isTrue();
    }

    @Test
    void readsAnExampleWithItsSource() {
        Element promises = themes(Fixtures.tiny("example")).get(0).elements().get(0);

        assertThat(promises.example())
                .contains(new Element.Example("Anytown", "The council published its promises.", "Report, section 7"));
    }

    @Test
    void readsFirstStepsWithTheLevelUpToWhichTheyAreOffered() {
        Element promises =
                themes(Fixtures.tiny("first-steps")).get(0).elements().get(0);

        assertThat(promises.firstSteps())
                .containsExactly(
                        new Element.FirstStep(new Step(2), "Write the promises down."),
                        new Element.FirstStep(new Step(4), "Review them twice a year."));
    }

    @Test
    void readsLongTextOverSeveralLines() {
        Element promises = themes(Fixtures.tiny("long-text")).get(0).elements().get(0);

        assertThat(promises.guidance()).isEqualTo("Think of the last three months, and of who was in the room.");
    }

    @Test
    void letsStatementsShareTheirLevels() {
        List<Statement> statements = statements(Fixtures.tiny("levels-by-alias"));

        assertThat(statements).hasSize(2);
        assertThat(statements.get(1).levels()).isEqualTo(statements.get(0).levels());
    }

    @Test
    void readsBarriersAndHowManyMayBeTheWorst() {
        Section.Barriers barriers = Fixtures.tiny("barriers").barriers().orElseThrow();

        assertThat(barriers.worst()).isEqualTo(1);
        assertThat(barriers.barriers()).extracting(Option::id).containsExactly("no-time", "no-room");
    }

    @Test
    void readsRelationshipsWithAxesOfFiveSteps() {
        Section.Relationships relationships =
                Fixtures.tiny("relationships").relationships().orElseThrow();

        Axis depth = relationships.axis("depth");
        assertThat(depth.low()).isEqualTo("shallow");
        assertThat(depth.high()).isEqualTo("deep");
        assertThat(depth.level(new Step(5)).label()).isEqualTo("Choices");
        assertThat(relationships.types()).extracting(Option::label).containsExactly("Talking");
        assertThat(relationships.qualities()).extracting(Option::label).containsExactly("Regular");
        assertThat(relationships.scales()).extracting(Option::label).containsExactly("Street");
    }

    @Test
    void readsAllKindsOfSectionTogetherInTheirOrder() {
        assertThat(Fixtures.tiny("all-kinds").sections())
                .extracting(Object::getClass)
                .containsExactly(Section.Relationships.class, Section.Ratings.class, Section.Barriers.class);
    }

    @Test
    void readsTheSameFromTheTextThatARoundKeeps() {
        Questionnaire tiny = Fixtures.tiny("all-kinds");

        assertThat(QuestionnaireReader.read("the copy", tiny.source())).isEqualTo(tiny);
    }

    @Test
    void isNotWiredToRelationships() {
        Questionnaire data = Fixtures.dataMaturity();

        assertThat(themes(data)).hasSize(10);
        assertThat(statements(data)).hasSize(97);
        assertThat(statements(data)).allMatch(each -> each.levels().size() == 5);
        assertThat(data.relationships()).isEmpty();
        assertThat(data.barriers()).isEmpty();
    }

    @Test
    void numbersLevelsFromOneToFive() {
        assertThat(statements(Fixtures.tiny("ratings")).get(0).levels())
                .extracting(level -> level.step().value())
                .isEqualTo(IntStream.rangeClosed(1, 5).boxed().toList());
    }

    private static List<Theme> themes(Questionnaire questionnaire) {
        return questionnaire.ratings().orElseThrow().themes();
    }

    private static List<Statement> statements(Questionnaire questionnaire) {
        return themes(questionnaire).stream()
                .flatMap(theme -> theme.elements().stream())
                .flatMap(element -> element.statements().stream())
                .toList();
    }
}
