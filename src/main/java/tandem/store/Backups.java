package tandem.store;

import java.nio.file.Path;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Writes everything into one file while people go on working. It holds what was there at one moment: the embedded store
 * and a replica set can show that. Any other server is read twice, until both readings are alike, which shows that nobody
 * wrote in between.
 */
@Component
class Backups {

    private static final int READINGS = 10;

    private final Reading reading;
    private final StoredForm form;
    private final PassingCollections passing;

    Backups(Reading reading, StoredForm form, PassingCollections passing) {
        this.reading = reading;
        this.form = form;
        this.passing = passing;
    }

    /** People wrote all the time, on a server that does not show one moment. */
    static final class NeverQuiet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NeverQuiet() {
            super("People were writing all the time. Try again when it is quieter, or use the server's own backup");
        }
    }

    /** Writes the file, in the place of one that may be there. Nothing is left of it if it fails. */
    Mono<Contents> write(Path file) {
        return form.version()
                .map(version -> new BackupHeader(version, Instant.now()))
                .flatMap(header -> ofOneMoment(file, header)
                        .onErrorResume(Reading.Unavailable.class, notHere -> twiceAlike(file, header)));
    }

    private Mono<Contents> ofOneMoment(Path file, BackupHeader header) {
        return into(file, header, writer -> written(writer, reading.ofOneMoment()));
    }

    private Mono<Contents> twiceAlike(Path file, BackupHeader header) {
        return into(
                        file,
                        header,
                        writer -> written(writer, reading.oneAfterTheOther())
                                .filterWhen(contents ->
                                        tally(reading.oneAfterTheOther()).map(contents.tally()::equals)))
                .repeatWhenEmpty(again -> again.take(READINGS - 1L))
                .switchIfEmpty(Mono.error(NeverQuiet::new));
    }

    private static Mono<Contents> into(Path file, BackupHeader header, Filling filling) {
        return Mono.using(
                () -> BackupWriter.at(file, header),
                writer -> filling.fill(writer).doOnNext(contents -> writer.publish()),
                BackupWriter::close);
    }

    /** Writes into a file, and is empty if what was written is of no use. */
    private interface Filling {
        Mono<Contents> fill(BackupWriter writer);
    }

    private Mono<Contents> written(BackupWriter writer, Flux<Kept> everything) {
        return everything
                .publishOn(Schedulers.boundedElastic())
                .filter(passing::isWorthKeeping)
                .doOnNext(writer::write)
                .then(Mono.fromCallable(writer::seal));
    }

    /** Counts what there is now. */
    Mono<Tally> tally(Flux<Kept> everything) {
        return everything.filter(passing::isWorthKeeping).collect(Tally::new, Tally::add);
    }

    Mono<Tally> tally() {
        return tally(reading.oneAfterTheOther());
    }
}
