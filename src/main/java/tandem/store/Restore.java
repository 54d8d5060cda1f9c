package tandem.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.StartRefused;

/**
 * Puts a backup into an empty store. The file is read whole before anything is written; then a mark is set, so that no
 * Tandem starts on half of it, and taken away once everything was read back. An interrupted restore begins anew.
 */
@Component
class Restore {

    private static final int TOGETHER = 200;

    private final ReactiveMongoTemplate mongo;
    private final StoredForm form;
    private final Backups backups;
    private final Migrations migrations;

    Restore(ReactiveMongoTemplate mongo, StoredForm form, Backups backups, Migrations migrations) {
        this.mongo = mongo;
        this.form = form;
        this.backups = backups;
        this.migrations = migrations;
    }

    /** Fails with {@link StartRefused} if the file is not whole, is newer than this Tandem, or the store is not empty. */
    Mono<Contents> from(Path file) {
        return Mono.fromCallable(() -> BackupReader.check(file))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(this::refuseNewer)
                .flatMap(contents -> claim(contents)
                        .then(Mono.defer(() -> write(file)))
                        .then(Mono.defer(() -> readBack(contents)))
                        .then(Mono.defer(() -> form.restored(contents.header().form())))
                        .thenReturn(contents));
    }

    private void refuseNewer(Contents contents) {
        int written = contents.header().form();
        if (written > migrations.current()) {
            throw new StartRefused(
                    "The backup was written by a newer Tandem: its data has form " + written
                            + ", and this Tandem knows forms up to " + migrations.current() + ".",
                    "Nothing was changed. Restore it with the Tandem that wrote it, or a newer one.");
        }
    }

    private Mono<Void> claim(Contents contents) {
        return form.find()
                .filter(StoredForm.Said::restoring)
                .flatMap(begun -> form.empty().thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> claimEmpty(contents)))
                .filter(ours -> ours)
                .switchIfEmpty(Mono.error(Restore::notEmpty))
                .then();
    }

    private Mono<Boolean> claimEmpty(Contents contents) {
        return form.hasData()
                .flatMap(data -> data
                        ? Mono.just(false)
                        : form.begin(new StoredForm.Said(contents.header().form(), true)));
    }

    private static StartRefused notEmpty() {
        return new StartRefused(
                "The store is not empty, and a restore overwrites nothing.",
                "Name an empty folder with TANDEM_DATA, or an empty database with SPRING_MONGODB_URI.");
    }

    private Mono<Void> write(Path file) {
        return BackupReader.documents(file)
                .subscribeOn(Schedulers.boundedElastic())
                .buffer(TOGETHER)
                .concatMap(this::insert)
                .then();
    }

    private Mono<Void> insert(List<Kept> some) {
        Map<String, List<BsonDocument>> byCollection = some.stream()
                .collect(Collectors.groupingBy(
                        Kept::collection, Collectors.mapping(Kept::document, Collectors.toList())));
        return Flux.fromIterable(byCollection.entrySet())
                .concatMap(each -> mongo.getMongoDatabase()
                        .map(database -> database.getCollection(each.getKey(), BsonDocument.class))
                        .flatMap(collection -> Mono.from(collection.insertMany(each.getValue()))))
                .then();
    }

    private Mono<Void> readBack(Contents contents) {
        return backups.tally()
                .filter(contents.tally()::equals)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "What was restored is not what is in the backup; the store stays closed. Restore again")))
                .then();
    }
}
