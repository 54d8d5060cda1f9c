package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.StartRefused;

@ExtendWith(EmbeddedStoreExtension.class)
class UpgradeTest {

    private static final Migration WITH_MODE = new Migration(
            2,
            "give each round a mode",
            store -> store.updateMulti(query(where("mode").is(null)), new Update().set("mode", "BOTH"), "rounds")
                    .then());
    private static final Migration WITH_K = new Migration(
            3,
            "give each round its k",
            store -> store.updateMulti(query(where("k").is(null)), new Update().set("k", 5), "rounds")
                    .then());

    @TempDir
    Path folder;

    private final ReactiveMongoTemplate mongo;
    private final StoredForm form;

    UpgradeTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.form = new StoredForm(mongo);
    }

    @BeforeEach
    void aRoundOfTheFirstForm() {
        mongo.insert(new Document("_id", "r1").append("name", "2025"), "rounds").block();
    }

    @Test
    void takesDataWithoutAFormForTheFirstForm() {
        upgrade().prepare().block();

        assertThat(version()).isEqualTo(1);
        assertThat(new BackupFolder(folder).list()).isEmpty();
    }

    @Test
    void writesTodaysFormIntoAnEmptyStore() {
        mongo.dropCollection("rounds").block();

        upgrade(WITH_MODE, WITH_K).prepare().block();

        assertThat(version()).isEqualTo(3);
        assertThat(new BackupFolder(folder).list()).isEmpty();
    }

    @Test
    void writesABackupOfWhatWasThereAndThenGoesStepByStep() throws IOException {
        upgrade(WITH_MODE, WITH_K).prepare().block();

        assertThat(round()).containsEntry("mode", "BOTH").containsEntry("k", 5);
        assertThat(version()).isEqualTo(3);
        BackupFile backup = new BackupFolder(folder).list().get(0);
        assertThat(backup.name()).startsWith("form-1-");
        assertThat(Gzip.text(folder.resolve(backup.name())))
                .contains("\"form\": 1", "rounds\t{\"_id\": \"r1\", \"name\": \"2025\"}\n");
    }

    @Test
    void changesNothingAtTheNextStart() {
        upgrade(WITH_MODE, WITH_K).prepare().block();
        upgrade(WITH_MODE, WITH_K).prepare().block();

        assertThat(new BackupFolder(folder).list()).hasSize(1);
    }

    @Test
    void goesOnAtTheStepThatWasInterrupted() {
        AtomicInteger first = new AtomicInteger();
        Migration counted = new Migration(
                2,
                "count",
                store -> Mono.fromRunnable(first::incrementAndGet)
                        .then(WITH_MODE.work().on(store)));
        Migration broken = new Migration(3, "break", store -> Mono.error(new IllegalStateException("the power went")));
        assertThatThrownBy(() -> upgrade(counted, broken).prepare().block()).hasMessage("the power went");
        assertThat(version()).isEqualTo(2);

        upgrade(counted, WITH_K).prepare().block();

        assertThat(first).hasValue(1);
        assertThat(round()).containsEntry("mode", "BOTH").containsEntry("k", 5);
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void isDoneOnceWhenTwoTandemsStartAtOnce() {
        AtomicInteger times = new AtomicInteger();
        Migration counted = new Migration(
                2,
                "count",
                store -> Mono.fromRunnable(times::incrementAndGet)
                        .then(WITH_MODE.work().on(store)));

        Mono.zip(atOnce(upgrade(counted)), atOnce(upgrade(counted))).block();

        assertThat(times).hasValue(1);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void refusesWhatANewerTandemWroteAndChangesNothing() {
        upgrade(WITH_MODE, WITH_K).prepare().block();

        assertThatThrownBy(() -> upgrade(WITH_MODE).prepare().block())
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The data was written by a newer Tandem: it has form 3, and this Tandem knows forms up to 2.");
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void refusesWhatWasRestoredByHalf() {
        form.begin(new StoredForm.Said(1, true)).block();

        assertThatThrownBy(() -> upgrade().prepare().block())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("A restore into this store was interrupted");
    }

    @Test
    void knowsNoStepsWithAHoleBetweenThem() {
        assertThatThrownBy(() -> new Migrations(List.of(WITH_K))).hasMessageContaining("forms [2], but these to [3]");
    }

    private static Mono<Boolean> atOnce(Upgrade upgrade) {
        return upgrade.prepare().thenReturn(true).subscribeOn(Schedulers.parallel());
    }

    private Upgrade upgrade(Migration... steps) {
        return new Upgrade(
                mongo,
                form,
                new Migrations(List.of(steps)),
                new Leases(mongo, Clock.systemUTC()),
                new Backups(new ServerReading(mongo), form, new PassingCollections()),
                new BackupFolder(folder));
    }

    private int version() {
        return form.find().map(StoredForm.Said::version).blockOptional().orElseThrow();
    }

    private Document round() {
        return mongo.findById("r1", Document.class, "rounds").blockOptional().orElseThrow();
    }
}
