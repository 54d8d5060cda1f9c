package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkSumsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anEmptyFile() throws IOException {
        file = Files.createFile(folder.resolve("sums"));
    }

    @Test
    void readsWhatItTold() {
        tell(sum(1));
        tell(sum(2));

        assertThat(ChunkSums.at(file).told().values()).containsExactlyInAnyOrder(sum(1), sum(2));
        assertThat(ChunkSums.at(file).lastVersion()).isEqualTo(2);
    }

    @Test
    void leavesOutALineThatWasNotWrittenToItsEndAndNoneThatFollows() throws IOException {
        tell(sum(1));
        tell(sum(2));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 3));

        tell(sum(3));

        assertThat(ChunkSums.at(file).told().values()).containsExactlyInAnyOrder(sum(1), sum(3));
    }

    @Test
    void forgetsAllButTheLivingInOneStep() throws IOException {
        tell(sum(1));
        tell(sum(2));

        ChunkSums.at(file).keep(List.of(2));

        assertThat(ChunkSums.at(file).told().values()).containsExactly(sum(2));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void tell(ChunkSum sum) {
        ChunkSums sums = ChunkSums.at(file);
        sums.add(sum);
        sums.save();
    }

    private static ChunkSum sum(int number) {
        return ChunkSum.of(
                number,
                number,
                4096L * number,
                ByteBuffer.wrap(("commit " + number).getBytes(StandardCharsets.US_ASCII)));
    }
}
