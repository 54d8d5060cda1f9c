package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.NotFound;
import tandem.yaml.BrokenFile;
import tandem.yaml.YamlFile;

class QuestionnaireFolderTest {

    private static final String TINY = Fixtures.tiny("ratings").source();
    private static final String OTHER = Fixtures.tiny("barriers").source().replace("id: tiny", "id: other");

    @TempDir
    Path folder;

    @Test
    void listsByNameAndTheNewestVersionFirst() {
        save("a.yaml", TINY);
        save("b.yaml", TINY.replace("version: 1", "version: 10"));
        save("c.yaml", TINY.replace("version: 1", "version: 9"));
        save("d.yaml", OTHER);

        assertThat(read().list())
                .extracting(each -> each.id().toString())
                .containsExactly("other/1", "tiny/10", "tiny/9", "tiny/1");
    }

    @Test
    void getsAVersionAndRefusesOneThatIsNotThere() {
        save("a.yaml", TINY);
        Questionnaires questionnaires = read();

        assertThat(questionnaires.get(QuestionnaireId.of("tiny/1")).title()).isEqualTo("A tiny questionnaire");
        assertThat(questionnaires.find(QuestionnaireId.of("tiny/2"))).isEmpty();
        assertThatThrownBy(() -> questionnaires.get(QuestionnaireId.of("tiny/2")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void readsTheCopyThatARoundKeeps() {
        save("a.yaml", TINY);
        Questionnaires questionnaires = read();

        assertThat(questionnaires.read(TINY)).isEqualTo(questionnaires.get(QuestionnaireId.of("tiny/1")));
    }

    @Test
    void readsAFileThatWindowsSaved() throws IOException {
        Files.write(folder.resolve("a.yaml"), ("\uFEFF" + TINY.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));

        assertThat(read().list()).containsExactly(Fixtures.tiny("ratings"));
    }

    @Test
    void leavesOtherFilesAlone() {
        save("a.yaml", TINY);
        save("README.md", "# How to write one");

        assertThat(read().list()).hasSize(1);
    }

    @Test
    void refusesTheSameVersionInTwoFiles() {
        save("a.yaml", TINY);
        save("b.yaml", TINY);

        refuses("b.yaml: tiny version 1 stands in a.yaml too; each version may stand in one file only");
    }

    @Test
    void refusesAFolderWithoutQuestionnaires() {
        refuses("The folder " + folder + " has no file that ends in .yaml, at least 1 is needed");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        folder = folder.resolve("nowhere");
        refuses("The folder of questionnaires cannot be read: " + folder);
    }

    @Test
    void refusesAnotherEndingRatherThanLeaveTheFileOut() {
        save("a.yml", TINY);

        refuses("a.yml: the name of a questionnaire's file must end in .yaml, not .yml");
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        Files.write(folder.resolve("a.yaml"), "title: Café".getBytes(StandardCharsets.ISO_8859_1));

        refuses("a.yaml: the file is not in UTF-8, which is needed; save it again as UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingItWhole() {
        save("a.yaml", "# large\n".repeat(YamlFile.LARGEST));

        refuses("a.yaml, line 1: the file is larger than 1048576 bytes (1 MiB), which is the most that is allowed");
    }

    @Test
    void findsThePackagedCopies() {
        assertThat(QuestionnaireFolder.packaged().find(QuestionnaireId.of("data-maturity/2")))
                .isPresent();
    }

    private QuestionnaireFolder read() {
        return new QuestionnaireFolder(folder.toString());
    }

    private void refuses(String message) {
        assertThatThrownBy(this::read).isInstanceOf(BrokenFile.class).hasMessage(message);
    }

    private void save(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
