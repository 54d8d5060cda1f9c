package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tandem.Rejected;
import tandem.workbook.HostileFiles.Hostile;

/** Every hostile file is refused with words that say which it is, in bounded time and memory; the table is printed. */
class HostileFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST = 64;
    private static final int MIB = 1024 * 1024;

    @TestFactory
    Stream<DynamicTest> refusesEachAndSaysWhich() {
        System.out.printf("%-40s %9s %7s %9s  %s%n", "file", "bytes", "ms", "MiB kept", "refused with");
        return HostileFiles.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each)));
    }

    @Test
    void takesTheGoodOne() {
        assertThat(Exported.proposed(HostileFiles.GOOD, HostileFiles.PLAN).refused())
                .isEmpty();
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() {
        byte[] good = HostileFiles.GOOD;
        for (int percent = 0; percent < 100; percent++) {
            byte[] cut = Arrays.copyOf(good, good.length * percent / 100);
            assertThat(why(cut)).as("%d %%", percent).isIn("empty", "no-workbook", "cut-off");
        }
    }

    /** One byte is not what it was: the file is refused, or the byte meant nothing. It never asks for anything. */
    @Test
    void neverTakesABrokenByteForAChange() {
        Random random = new Random(7);
        for (int time = 0; time < 2_000; time++) {
            byte[] broken = HostileFiles.GOOD.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Throwable refused = catchThrowable(() -> assertThat(
                            Exported.proposed(broken, HostileFiles.PLAN).none())
                    .isTrue());
            assertThat(refused)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            why -> assertThat(why).isInstanceOf(Unreadable.class));
        }
    }

    private static void check(Map.Entry<String, Hostile> each) throws InterruptedException {
        byte[] file = each.getValue().file().get();
        Peak peak = new Peak();
        long start = System.nanoTime();
        String why = why(file);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long kept = peak.stop() / MIB;
        System.out.printf("%-40s %9d %7d %9d  %s%n", each.getKey(), file.length, took.toMillis(), kept, why);
        assertThat(why).isEqualTo(each.getValue().why());
        assertThat(took).isLessThan(LONGEST);
        assertThat(kept).isLessThanOrEqualTo(MOST);
    }

    private static String why(byte[] file) {
        try {
            PlanFile.read(file, Exported.HEADINGS);
            return "nothing: it was taken";
        } catch (Rejected refused) {
            assertThat(refused).isInstanceOf(Unreadable.class);
            return refused.key().replace("workbook.unreadable.", "");
        }
    }

    /** What is in use right after the collector ran, at its most: what is really held, not what waits to be cleared. */
    private static final class Peak {

        private final long before;
        private final Thread watching;
        private volatile long most;
        private volatile boolean done;

        Peak() {
            System.gc();
            before = used();
            most = before;
            watching = new Thread(this::watch);
            watching.setDaemon(true);
            watching.start();
        }

        private void watch() {
            while (!done) {
                java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getCollectionUsage() != null)
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .reduce(Long::sum)
                        .ifPresent(used -> most = Math.max(most, used));
                Thread.onSpinWait();
            }
        }

        long stop() throws InterruptedException {
            done = true;
            watching.join();
            return Math.max(0, most - before);
        }

        private static long used() {
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
