package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code questionnaires/} is read by the rules that the server keeps when it starts. */
class PublishedFilesTest {

    private static final Path FOLDER = Path.of("questionnaires");

    @TestFactory
    Stream<DynamicTest> eachPublishedFileLoads() {
        List<Path> files = Files.isDirectory(FOLDER) ? Fixtures.yamlIn(FOLDER) : List.of();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(Fixtures.read(file).id().name())
                                .isEqualTo(file.getFileName().toString().replace(".yaml", ""))));
    }
}
