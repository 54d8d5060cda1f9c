package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.Rejected;

class InstrumentTest {

    private static final Questionnaire RELATIONSHIPS = Fixtures.tiny("relationships");
    private static final Questionnaire BARRIERS = Fixtures.tiny("barriers");
    private static final Questionnaire RATINGS = Fixtures.tiny("ratings");
    private static final Questionnaire DATA = Fixtures.dataMaturity();

    @Test
    void takesQuestionnairesTogether() {
        Instrument all = new Instrument(List.of(RELATIONSHIPS, RATINGS, BARRIERS, DATA), false);

        assertThat(all.relationships()).isPresent();
        assertThat(all.barriers()).isPresent();
        assertThat(all.themes()).hasSize(11);
        assertThat(all.statementCount()).isEqualTo(98);
        assertThat(all.minutes()).isEqualTo(1 + 1 + 1 + 45);
    }

    @Test
    void asksOnlyMarkedStatementsInTheShortForm() {
        Instrument brief = new Instrument(List.of(DATA), true);

        assertThat(brief.themes()).hasSize(10);
        assertThat(brief.elements()).hasSize(20);
        assertThat(brief.statements()).hasSize(20).allMatch(Statement::shortForm);
    }

    @Test
    void dropsElementsAndThemesThatTheShortFormLeavesEmpty() {
        Instrument brief = new Instrument(List.of(RATINGS), true);

        assertThat(brief.themes()).isEmpty();
        assertThat(brief.findTheme("trust")).isEmpty();
        assertThat(brief.findStatement("kept")).isEmpty();
    }

    @Test
    void takesAsMuchLessTimeAsItAsksLess() {
        Instrument brief = new Instrument(List.of(DATA, RELATIONSHIPS), true);

        int twentyOf97In45MinutesRoundedUp = 10;
        assertThat(brief.minutes()).isEqualTo(twentyOf97In45MinutesRoundedUp + 1);
    }

    @Test
    void findsEverythingById() {
        Instrument all = new Instrument(List.of(Fixtures.tiny("all-kinds")), false);

        assertThat(all.findTheme("trust")).map(Theme::name).contains("Trust");
        assertThat(all.findElement("promises")).map(Element::name).contains("Promises");
        assertThat(all.findStatement("kept")).isPresent();
        assertThat(all.findAxis("depth")).map(Axis::high).contains("deep");
        assertThat(all.findType("talking")).map(Option::label).contains("Talking");
        assertThat(all.findQuality("regular")).map(Option::label).contains("Regular");
        assertThat(all.findScale("street")).map(Option::label).contains("Street");
        assertThat(all.findBarrier("no-room")).map(Option::label).contains("No room");
        assertThat(all.findBarrier("no-rum")).isEmpty();
    }

    @Test
    void findsNoTypesWhereNothingIsAskedAboutRelationships() {
        Instrument data = new Instrument(List.of(DATA), false);

        assertThat(data.relationships()).isEmpty();
        assertThat(data.findType("talking")).isEmpty();
        assertThat(data.findAxis("depth")).isEmpty();
    }

    @Test
    void refusesTwoQuestionnairesThatShareAnId() {
        assertThatThrownBy(() -> new Instrument(List.of(RATINGS, Fixtures.tiny("example")), false))
                .isInstanceOf(Rejected.class)
                .hasMessage("questionnaire.shared-theme");
    }

    @Test
    void refusesTwoQuestionnairesAboutRelationships() {
        assertThatThrownBy(() -> new Instrument(List.of(RELATIONSHIPS, Fixtures.tiny("all-kinds")), false))
                .isInstanceOf(Rejected.class)
                .hasMessage("questionnaire.two-about-relationships");
    }
}
