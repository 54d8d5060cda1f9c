package tandem.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import tandem.yaml.BrokenFile;

class PublicationTest {

    private static final String TINY = Fixtures.tiny("ratings").source();

    @TempDir
    Path folder;

    private final Map<String, String> kept = new HashMap<>();

    private final PublishedQuestionnaires published = (id, text) -> Mono.fromCallable(() -> {
        kept.putIfAbsent(id.toString(), text);
        return String.valueOf(kept.get(id.toString()));
    });

    @Test
    void keepsTheTextOfANewVersion() throws IOException {
        start(TINY);

        assertThat(kept).containsExactly(Map.entry("tiny/1", TINY));
    }

    @Test
    void startsAgainWithTheSameText() throws IOException {
        start(TINY);
        start(TINY + "\n");

        assertThat(kept).containsEntry("tiny/1", TINY);
    }

    @Test
    void publishesAnotherVersionBesideTheFirst() throws IOException {
        start(TINY);
        start(changed().replace("version: 1", "version: 2"));

        assertThat(kept).containsOnlyKeys("tiny/1", "tiny/2");
    }

    @Test
    void stopsTheStartWhenAPublishedVersionReadsDifferently() throws IOException {
        start(TINY);

        assertThatThrownBy(() -> start(changed()))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("tiny.yaml, line 19: version 1 of \"tiny\" was published with other content;"
                        + " a published version never changes. Raise its version, or put the published text back");
        assertThat(kept).containsEntry("tiny/1", TINY);
    }

    private static String changed() {
        return TINY.replace("We keep what we promise", "We sometimes keep what we promise");
    }

    private void start(String text) throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), text);
        new Publication(new QuestionnaireFolder(folder.toString()), published).start();
    }
}
