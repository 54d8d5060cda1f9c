package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code questionnaires/} is read by the rules that the server keeps when it starts. */
class PublishedFilesTest {

    private static final Path FOLDER = Path.of("questionnaires");

    @TestFactory
    Stream<DynamicTest> eachPublishedFileLoads() {
        List<Path> files = Fixtures.yamlIn(FOLDER);
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(Fixtures.read(file).id().name())
                                .isEqualTo(file.getFileName().toString().replace(".yaml", ""))));
    }

    @Test
    void asksAboutFiveTypesSevenQualitiesFourAxesAndThreeScales() {
        Section.Relationships asked = asked(false).relationships().orElseThrow();

        assertThat(asked.types())
                .extracting(Option::id)
                .containsExactly("shaping", "ongoing", "neighbourhood", "commissioning", "delivery");
        assertThat(asked.qualities())
                .extracting(Option::id)
                .containsExactly(
                        "common-goals",
                        "deliberate",
                        "long-term",
                        "formal",
                        "shares-resources",
                        "need-not-be-equals",
                        "nurtured");
        assertThat(asked.axes()).extracting(Axis::id).containsExactly("strategic", "proactive", "money", "time");
        assertThat(asked.axes()).allMatch(axis -> axis.levels().size() == 5);
        assertThat(asked.scales()).extracting(Option::id).containsExactly("neighbourhood", "whole-place", "region");
    }

    @Test
    void asksAboutFourPrinciplesWithThirteenElements() {
        assertThat(asked(false).themes())
                .extracting(theme -> theme.id() + " " + theme.elements().size())
                .containsExactly(
                        "shared-foundations 4",
                        "relational-culture 2",
                        "effective-structures 4",
                        "capacity-and-resources 3");
    }

    @Test
    void asksTwoOrThreeStatementsAnElementAndOneOfEachInTheShortForm() {
        Instrument full = asked(false);

        assertThat(full.statementCount()).isBetween(26, 39);
        assertThat(full.elements())
                .allMatch(element ->
                        element.statements().size() == 2 || element.statements().size() == 3);
        assertThat(asked(true).elements())
                .hasSize(13)
                .allMatch(element -> element.statements().size() == 1);
    }

    @Test
    void asksAboutEightBarriers() {
        assertThat(asked(false).barriers().orElseThrow().barriers()).hasSize(8);
    }

    @Test
    void takesTwentyMinutesInFullAndLessInTheShortForm() {
        assertThat(asked(false).minutes()).isLessThanOrEqualTo(20);
        assertThat(asked(true).minutes()).isLessThan(asked(false).minutes());
    }

    @Test
    void givesGuidanceAnExampleAndFirstStepsWithEveryElement() {
        assertThat(asked(false).elements())
                .allMatch(element -> element.example().isPresent())
                .allMatch(element -> !element.firstSteps().isEmpty());
    }

    @Test
    void loadsTheSmallestExampleOfTheReadme() {
        String readme = Fixtures.text(FOLDER.resolve("README.md"));
        String example = readme.split("```yaml\n", 2)[1].split("```", 2)[0];

        assertThat(QuestionnaireReader.read("README.md", example).ratings()).isPresent();
    }

    private static Instrument asked(boolean shortForm) {
        return new Instrument(
                Fixtures.yamlIn(FOLDER).stream().map(Fixtures::read).toList(), shortForm);
    }
}
