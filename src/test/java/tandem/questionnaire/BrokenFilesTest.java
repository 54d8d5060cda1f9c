package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tandem.yaml.BrokenFile;
import tandem.yaml.YamlFile;

/** One file for each mistake. Its first line is a comment that holds the message, word for word. */
class BrokenFilesTest {

    @TestFactory
    Stream<DynamicTest> eachMistakeIsNamedWithFileLineAndWhatIsAllowed() {
        List<Path> files = Fixtures.in("broken");
        assertThat(files).hasSizeGreaterThan(30);
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> saysWhatItsFirstLineSays(file)));
    }

    private static void saysWhatItsFirstLineSays(Path file) {
        String message = Fixtures.text(file).lines().findFirst().orElseThrow().substring("# ".length());
        assertThatThrownBy(() -> Fixtures.read(file))
                .isInstanceOf(BrokenFile.class)
                .hasMessage(message);
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("", "x.yaml, line 1: the file is empty");
    }

    @Test
    void refusesMoreThanAMebibyte() {
        refuses(
                "#".repeat(YamlFile.LARGEST + 1),
                "x.yaml, line 1: the file is larger than 1048576 bytes (1 MiB), which is the most that is allowed");
    }

    @Test
    void refusesAnAliasBomb() {
        StringBuilder bomb = new StringBuilder("a: &a0 [ x, x ]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("k%d: &a%d [ %s ]%n"
                    .formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        refuses(
                bomb.toString(),
                "x.yaml, line 1: this is not YAML as it must be:"
                        + " Number of aliases for non-scalar nodes exceeds the specified max=500");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        refuses("[".repeat(200_000), "x.yaml, line 1: brackets or lists stand inside one another too deeply");
    }

    @Test
    void refusesAPartThatHoldsItself() {
        refuses("&a { id: *a }", "x.yaml, line 1: \"version\" is missing");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> QuestionnaireReader.read("x.yaml", text))
                .isInstanceOf(BrokenFile.class)
                .hasMessage(message);
    }
}
