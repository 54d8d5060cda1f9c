package tandem.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers no write before it is on disk, at the price of one save for all who wait: writes run side by side, then the
 * first of them to come saves what all have written, and the others find it done. After one failed save nothing more is
 * accepted until somebody says that it can be, because nobody knows what is on disk.
 */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final Runnable save;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong written = new AtomicLong();
    private long saved;
    private volatile boolean broken;

    GroupCommit(Runnable save) {
        this.save = save;
    }

    /**
     * Runs the write and returns its answer once it is saved.
     *
     * @throws NotSaved if this or an earlier save failed
     */
    <T> T write(Supplier<T> work) {
        T answer;
        long ticket;
        gate.readLock().lock();
        try {
            refuseIfBroken();
            answer = work.get();
            ticket = written.incrementAndGet();
        } finally {
            gate.readLock().unlock();
        }
        saveUpTo(ticket);
        return answer;
    }

    /**
     * Changes the file while no write and no save is under way.
     *
     * @throws NotSaved if this or an earlier save failed
     */
    void alone(Runnable change) {
        gate.writeLock().lock();
        try {
            refuseIfBroken();
            change.run();
        } catch (RuntimeException | Error failure) {
            throw broken(failure);
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Looks at the file while no write and no save is under way. */
    <T> T still(Supplier<T> look) {
        gate.writeLock().lock();
        try {
            return look.get();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** What is on disk is known again, and it takes more. */
    void mend() {
        broken = false;
        log.info("The store can save again");
    }

    boolean isBroken() {
        return broken;
    }

    long writes() {
        return written.get();
    }

    private void saveUpTo(long ticket) {
        turn.lock();
        try {
            if (saved < ticket) {
                alone(this::saveAll);
            }
        } finally {
            turn.unlock();
        }
    }

    private void saveAll() {
        long all = written.get();
        save.run();
        saved = all;
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new NotSaved();
        }
    }

    private NotSaved broken(Throwable failure) {
        if (!broken) {
            log.error(
                    "The store could not save. Nothing more is accepted; what was acknowledged can still be read",
                    failure);
        }
        broken = true;
        return new NotSaved();
    }
}
