package tandem.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the file from growing with every change: a small step now and then, only after something was written. And tries
 * whether a disk that was full takes something again.
 */
final class Tidying implements AutoCloseable {

    private static final int PAUSE_SECONDS = 5;
    private static final int LONGEST_STEP_SECONDS = 30;

    private final DurableBackend backend;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Tidying::thread);
    private long seen;

    Tidying(DurableBackend backend) {
        this.backend = backend;
    }

    void start() {
        var unused = clock.scheduleWithFixedDelay(this::step, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for a step that is under way: to interrupt it would close the file beneath the store. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        if (!backend.isSaving()) {
            backend.recover();
        }
        long writes = backend.writes();
        if (writes != seen && backend.isSaving()) {
            seen = writes;
            backend.tidy();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "store-tidying");
        thread.setDaemon(true);
        return thread;
    }
}
