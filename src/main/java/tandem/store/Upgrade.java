package tandem.store;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.StartRefused;

/**
 * Brings what is stored to today's form before anything else reads it: first a backup, then step by step. What a newer
 * Tandem wrote is refused, and so is what was restored by half.
 */
@Component
@ConditionalOnWebApplication
class Upgrade implements SmartLifecycle {

    private static final Logger CONSOLE = LoggerFactory.getLogger(Upgrade.class);
    private static final int BEFORE_EVERYTHING_ELSE = -100;
    private static final String LEASE = "upgrade";
    private static final Duration ONE_STEP = Duration.ofMinutes(10);
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final ReactiveMongoTemplate mongo;
    private final StoredForm form;
    private final Migrations migrations;
    private final Leases leases;
    private final Backups backups;
    private final BackupFolder folder;
    private volatile boolean running;
    private volatile boolean waiting;

    Upgrade(
            ReactiveMongoTemplate mongo,
            StoredForm form,
            Migrations migrations,
            Leases leases,
            Backups backups,
            BackupFolder folder) {
        this.mongo = mongo;
        this.form = form;
        this.migrations = migrations;
        this.leases = leases;
        this.backups = backups;
        this.folder = folder;
    }

    /** Waits for it: nothing else may read what is stored before. */
    @Override
    public void start() {
        folder.tidy();
        prepare().block();
        running = true;
    }

    Mono<Void> prepare() {
        return form.find().switchIfEmpty(Mono.defer(this::begin)).flatMap(this::settle);
    }

    /** The first start on an empty store, or on one from before there was such a document. */
    private Mono<StoredForm.Said> begin() {
        return form.hasData()
                .map(data -> new StoredForm.Said(data ? Migrations.FIRST_FORM : migrations.current(), false))
                .flatMap(form::begin)
                .then(Mono.defer(form::find));
    }

    private Mono<Void> settle(StoredForm.Said said) {
        if (said.restoring()) {
            return Mono.error(halfRestored());
        }
        if (said.version() > migrations.current()) {
            return Mono.error(newer(said.version()));
        }
        return said.version() == migrations.current() ? Mono.empty() : upgradeOrWait();
    }

    private Mono<Void> upgradeOrWait() {
        return leases.take(LEASE, ONE_STEP)
                .flatMap(ours -> ours
                        ? Mono.usingWhen(Mono.just(LEASE), lease -> upgrade(), leases::giveBack)
                        : waitForTheOther().then(Mono.defer(this::prepare)));
    }

    private Mono<?> waitForTheOther() {
        if (!waiting) {
            CONSOLE.info(
                    "Another Tandem brings the data to form {}, or was stopped while it did. Waiting, {} minutes at most",
                    migrations.current(),
                    ONE_STEP.toMinutes());
        }
        waiting = true;
        return Mono.delay(A_WHILE);
    }

    /** Looks again, because another Tandem may have done it just before the lease was ours. */
    private Mono<Void> upgrade() {
        return form.version()
                .filter(version -> version < migrations.current())
                .flatMap(version -> backUp(version).thenMany(steps(version)).then());
    }

    private Mono<Contents> backUp(int version) {
        return Mono.fromCallable(() -> folder.place("form-" + version, Instant.now()))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(file -> CONSOLE.info(
                        "The data has form {}, and this Tandem needs form {}. First a backup: {}",
                        version,
                        migrations.current(),
                        file))
                .flatMap(backups::write);
    }

    private Flux<Void> steps(int version) {
        return Flux.fromIterable(migrations.from(version))
                .concatMap(step -> leases.take(LEASE, ONE_STEP)
                        .doOnNext(ours -> CONSOLE.info("Form {}: {}", step.to(), step.name()))
                        .then(Mono.defer(() -> step.work().on(mongo)))
                        .then(Mono.defer(() -> form.advance(step.to()))));
    }

    private StartRefused newer(int version) {
        return new StartRefused(
                "The data was written by a newer Tandem: it has form " + version
                        + ", and this Tandem knows forms up to " + migrations.current() + ".",
                "Start the newer Tandem, or restore a backup from before into an empty store.");
    }

    static StartRefused halfRestored() {
        return new StartRefused(
                "A restore into this store was interrupted, so it holds a part of the data only.",
                "Run the restore again, with the same file; it begins anew.");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_EVERYTHING_ELSE;
    }
}
