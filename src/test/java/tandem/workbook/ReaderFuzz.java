package tandem.workbook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import tandem.plan.Plan;

/**
 * What a fuzzer tries on the way back in. Whatever an upload holds, it is either read or refused by {@link Unreadable}, in
 * bounded time; anything else that is thrown is a find. Run by {@code -Pfuzz}; the README says how.
 */
final class ReaderFuzz {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Of the processor, since a fuzzer leaves the clock to whoever else is at work. */
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    static final Plan PLAN = PlanSizesTest.plan(3);

    static {
        Exported.proposed(Exported.plain(PLAN), PLAN);
    }

    private ReaderFuzz() {}

    static void read(byte[] upload) {
        long start = TIME.getCurrentThreadCpuTime();
        try {
            Exported.proposed(upload, PLAN);
        } catch (Unreadable refused) {
            refused.key();
        }
        Duration took = Duration.ofNanos(TIME.getCurrentThreadCpuTime() - start);
        if (took.compareTo(LONGEST) > 0) {
            throw new AssertionError("It took " + took);
        }
    }
}
