package tandem.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the file from growing with every change: a small step now and then, only after something was written. */
final class Tidying implements AutoCloseable {

    private static final int PAUSE_SECONDS = 15;

    private final DurableBackend backend;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Tidying::thread);
    private long seen;

    Tidying(DurableBackend backend) {
        this.backend = backend;
    }

    void start() {
        var unused = clock.scheduleWithFixedDelay(this::step, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void step() {
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
