package tandem.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets an administrator have a backup written on the server, one at a time. It is not handed out: it holds answers. */
@Component
public class BackupOnDemand {

    private static final Logger CONSOLE = LoggerFactory.getLogger(BackupOnDemand.class);
    private static final Duration WORTH_WAITING_FOR = Duration.ofSeconds(5);

    private final Backups backups;
    private final BackupFolder folder;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile boolean failed;

    BackupOnDemand(Backups backups, BackupFolder folder) {
        this.backups = backups;
        this.folder = folder;
    }

    /** How the last backup that was asked for goes. */
    public enum State {
        /** None was asked for since the start, or the last one is in the folder. */
        IDLE,
        /** One is being written. */
        WRITING,
        /** The last one failed; the console says why. */
        FAILED
    }

    /** Begins one, unless one is being written, and comes back once it is there or after a few seconds. */
    public Mono<Void> begin() {
        return Mono.defer(() -> writing.compareAndSet(false, true) ? write() : Mono.empty());
    }

    /** Goes on when nobody waits for it any more. */
    private Mono<Void> write() {
        Mono<Void> written = Mono.fromCallable(() -> folder.place("tandem", Instant.now()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(backups::write)
                .doOnSuccess(contents -> failed = false)
                .doOnError(this::tell)
                .onErrorComplete()
                .then()
                .doFinally(end -> writing.set(false))
                .cache();
        return Mono.firstWithSignal(written, Mono.delay(WORTH_WAITING_FOR).then());
    }

    private void tell(Throwable failure) {
        CONSOLE.error("A backup could not be written", failure);
        failed = true;
    }

    public State state() {
        if (writing.get()) {
            return State.WRITING;
        }
        return failed ? State.FAILED : State.IDLE;
    }

    public String folder() {
        return folder.path().toString();
    }

    /** What is in the folder, the newest first. */
    public Mono<List<BackupFile>> list() {
        return Mono.fromCallable(folder::list).subscribeOn(Schedulers.boundedElastic());
    }
}
