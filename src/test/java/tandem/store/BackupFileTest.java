package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.StartRefused;

class BackupFileTest {

    private static final BackupHeader HEADER = new BackupHeader(1, Instant.parse("2026-06-15T12:00:00Z"));
    private static final List<Kept> DOCUMENTS = List.of(
            kept(
                    "areas",
                    "{_id: 'E08000033', name: 'Calderdale \\u00e9\\n\\t', since: {$date: '2026-06-15T12:00:00.123Z'}}"),
            kept(
                    "rounds",
                    "{_id: 'r1', version: {$numberLong: '3'}, k: 5, half: 2.5, none: null, list: [1, 'two', {a: true}]}"),
            kept(
                    "rounds",
                    "{_id: 'r2', whole: {$numberDouble: '2.0'}, bytes: {$binary: {base64: 'AAEC', subType: '00'}}}"));

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("tandem.jsonl.gz");
        try (BackupWriter writer = BackupWriter.at(file, HEADER)) {
            DOCUMENTS.forEach(writer::write);
            writer.seal();
            writer.publish();
        }
    }

    @Test
    void readsEveryDocumentToTheLastByteAsItWasWritten() {
        List<Kept> read =
                BackupReader.documents(file).collectList().blockOptional().orElseThrow();

        assertThat(read).isEqualTo(DOCUMENTS);
        assertThat(read)
                .extracting(Kept::line)
                .isEqualTo(DOCUMENTS.stream().map(Kept::line).toList());
        assertThat(BackupReader.check(file).tally().counts())
                .containsEntry("areas", 1L)
                .containsEntry("rounds", 2L);
        assertThat(BackupReader.check(file).header()).isEqualTo(HEADER);
    }

    @Test
    void canBeReadByItsOwnerOnlyAndLeavesNothingBesideIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isNotThereBeforeItIsWhole() throws IOException {
        Path other = folder.resolve("other.gz");
        try (BackupWriter writer = BackupWriter.at(other, HEADER)) {
            DOCUMENTS.forEach(writer::write);
            assertThat(other).doesNotExist();
        }

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAFileThatWasCutOffAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupReader.check(file))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is not a whole backup");
        }
    }

    @Test
    void refusesAFileOfWhichABitWasChangedUnlessItSaysTheSame() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Contents contents = BackupReader.check(file);
        int refused = 0;

        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, changed);
            try {
                assertThat(BackupReader.check(file)).as("bit %d", bit).isEqualTo(contents);
            } catch (StartRefused expected) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(whole.length * 8 - 80);
    }

    @Test
    void refusesWhatSomebodyHasUnpackedChangedAndPackedAgain() throws IOException {
        for (String[] change : new String[][] {
            {"\"k\": {\"$numberInt\": \"5\"}", "\"k\": {\"$numberInt\": \"0\"}"},
            {"\"rounds\": 2", "\"rounds\": 1"},
            {"\"form\": 1", "\"form\": 2"},
            {"\"tandem-backup\"", "\"something-else\""},
            {"\"version\": 1,", "\"version\": 2,"}
        }) {
            Gzip.change(file, text -> text.replace(change[0], change[1]));
            assertThatThrownBy(() -> BackupReader.check(file)).as(change[1]).isInstanceOf(StartRefused.class);
            write();
        }
        Gzip.change(file, text -> text.replaceFirst("rounds\t.*r2.*\n", ""));
        assertThatThrownBy(() -> BackupReader.check(file)).hasMessageContaining("was changed since it was written");
    }

    @Test
    void neverQuotesWhatPeopleWroteWhenItRefuses() throws IOException {
        Gzip.change(file, text -> text.replace("\"Calderdale", "Calderdale"));

        assertThatThrownBy(() -> BackupReader.check(file)).hasMessageNotContaining("Calderdale");
    }

    @Test
    void countsTheSameInAnyOrderAndNotWithAnotherWord() {
        assertThat(tally(DOCUMENTS.get(1), DOCUMENTS.get(2))).isEqualTo(tally(DOCUMENTS.get(2), DOCUMENTS.get(1)));
        assertThat(tally(DOCUMENTS.get(1))).isNotEqualTo(tally(DOCUMENTS.get(2)));
        assertThat(tally(kept("a", "{_id: 'x', v: 1}")))
                .isNotEqualTo(tally(kept("a", "{_id: 'x', v: {$numberLong: '1'}}")));
    }

    @Test
    void putsTheKeyFirstAsEveryServerDoes() {
        assertThat(kept("a", "{v: 1, _id: 'x'}").line()).startsWith("a\t{\"_id\": \"x\"");
    }

    private static Tally tally(Kept... documents) {
        Tally tally = new Tally();
        Arrays.stream(documents).forEach(tally::add);
        return tally;
    }

    private static Kept kept(String collection, String json) {
        return new Kept(collection, BsonDocument.parse(json));
    }
}
