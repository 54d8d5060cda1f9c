package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.workbook.HeapChild.Told;

/**
 * Reading and writing take at most 64 MiB more than there is in use when idle: a machine whose heap has no more comes to
 * the end of its work. Rubbish that waits for the collector is counted in.
 */
class SmallHeapTest {

    private static final int MORE = 64;
    private static final long LONGEST = 10_000;

    @TempDir
    Path folder;

    @Test
    void everyHostileFileAndALongOneAreReadWithin64MiB() throws IOException {
        List<String> expected = new ArrayList<>();
        int number = 0;
        for (HostileFiles.Hostile hostile : HostileFiles.all().values()) {
            String name = String.format("%03d.hostile", number++);
            Files.write(folder.resolve(name), hostile.file().get());
            expected.add(name + " " + hostile.why());
        }
        Files.write(folder.resolve("good.xlsx"), HostileFiles.GOOD);
        Files.write(folder.resolve("long.xlsx"), Exported.plain(LongPlan.of(ActionsTable.MOST_ROWS)));
        long idle = HeapChild.idle(ReadingWork.class, folder.toString(), "idle");
        Told told = HeapChild.run(ReadingWork.class, idle + MORE, folder.toString());
        System.out.println(
                "Read with " + idle + " + " + MORE + " MiB: " + number + " hostile files, and " + told.lines());

        assertThat(told.isWhole()).as("%s", told.lines()).isTrue();
        assertThat(refusals(told)).isEqualTo(expected);
        assertThat(told.number("rows")).isEqualTo(ActionsTable.MOST_ROWS);
        assertThat(told.number("took")).isLessThan(LONGEST);
        assertThat(told.lines().stream().filter(line -> line.contains(".hostile")))
                .allMatch(line -> Long.parseLong(line.replaceAll("^\\S+ (\\d+) .*", "$1")) < LONGEST);
    }

    @Test
    void aPlanOf10000ActionsIsWrittenWithin64MiB() {
        String actions = "10000";
        long idle = HeapChild.idle(WritingWork.class, actions, "idle");
        Told told = HeapChild.run(WritingWork.class, idle + MORE, actions);

        assertThat(told.isWhole()).as("%s", told.lines()).isTrue();
    }

    private static List<String> refusals(Told told) {
        return told.lines().stream()
                .filter(line -> line.contains(".hostile"))
                .map(line -> line.replaceFirst(" \\d+", ""))
                .toList();
    }
}
