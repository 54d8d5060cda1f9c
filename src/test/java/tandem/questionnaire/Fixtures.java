package tandem.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The questionnaires that tests are told with. */
public final class Fixtures {

    private static final Path FOLDER = Path.of("src/test/resources/questionnaires");

    private Fixtures() {}

    /** A file with one feature of the format, for example {@code ratings}. */
    public static Questionnaire tiny(String name) {
        return read(FOLDER.resolve("tiny/" + name + ".yaml"));
    }

    /** Ten topics and 97 statements: quite another instrument than ours. */
    public static Questionnaire dataMaturity() {
        return read(FOLDER.resolve("data-maturity.yaml"));
    }

    public static Questionnaire read(Path file) {
        return QuestionnaireReader.read(file.getFileName().toString(), text(file));
    }

    static List<Path> in(String folder) {
        return yamlIn(FOLDER.resolve(folder));
    }

    static List<Path> yamlIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
