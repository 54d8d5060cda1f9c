package tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks in {@code reports/examples} are those that Tandem makes now. */
class ExampleWorkbooksTest {

    private static final long SMALL = 60_000;

    @Test
    void theKeptWorkbooksAreWhatTandemMakes(@TempDir Path folder) {
        new ExampleWorkbooks(folder).write();

        assertThat(names(ExampleWorkbooks.KEPT)).as(renew()).isEqualTo(names(folder));
        for (String name : names(folder)) {
            Map<String, String> kept = entries(ExampleWorkbooks.KEPT.resolve(name));
            Map<String, String> made = entries(folder.resolve(name));
            assertThat(kept.keySet()).as(renew()).isEqualTo(made.keySet());
            made.forEach((entry, bytes) -> assertThat(kept.get(entry))
                    .as("%s in %s. %s", entry, name, renew())
                    .isEqualTo(bytes));
            assertThat(ExampleWorkbooks.KEPT.resolve(name).toFile().length()).isLessThan(SMALL);
        }
    }

    private static String renew() {
        return "The workbooks in reports/examples are stale. Make them anew: " + ExampleWorkbooks.RENEW;
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a file holds, unpacked: how it is packed depends on the machine. */
    private static Map<String, String> entries(Path file) {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    entries.put(
                            entry.getName() + " of " + entry.getTimeLocal(),
                            new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return entries;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
