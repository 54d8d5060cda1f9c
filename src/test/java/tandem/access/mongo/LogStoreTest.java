package tandem.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static tandem.access.Cast.CALDERDALE;
import static tandem.access.Cast.DERBY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import tandem.access.Cast;
import tandem.access.LogChain;
import tandem.access.LogEntry;
import tandem.access.LogFault;
import tandem.access.Role;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class LogStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");

    private final ReactiveMongoTemplate store;
    private final MongoLog log;

    LogStoreTest(ReactiveMongoTemplate store) {
        this.store = store;
        this.log = new MongoLog(store, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void numbersAnAreasEntriesAndBindsEachToTheOneBefore() {
        append("round.opened", "r1");
        append("round.closed", "r1");

        List<LogEntry> entries = listed();

        assertThat(entries).extracting(LogEntry::number).containsExactly(2L, 1L);
        assertThat(entries).extracting(LogEntry::what).containsExactly("round.closed", "round.opened");
        assertThat(entries.get(0).previous()).isEqualTo(entries.get(1).hash());
        assertThat(entries.get(1))
                .isEqualTo(new LogEntry(
                        CALDERDALE,
                        1,
                        Instant.parse("2026-03-02T09:00:00.123Z"),
                        "p-carol",
                        Role.COUNCIL_LEAD,
                        "round.opened",
                        "r1",
                        LogEntry.BEGINNING));
    }

    @Test
    void keepsAreasApart() {
        append("round.opened", "r1");
        log.append(Cast.administrator(), DERBY, "lead.appointed", "p-derek").block();

        assertThat(listed()).hasSize(1);
        assertThat(log.list(DERBY).collectList().block())
                .extracting(LogEntry::number)
                .containsExactly(1L);
    }

    @Test
    void losesNoneOfThirtyTwoEntriesAppendedAtTheSameTime() {
        Flux.range(0, 32)
                .flatMap(number -> log.append(Cast.councilLead(), CALDERDALE, "plan.changed", "a" + number), 32)
                .blockLast();

        List<LogEntry> entries = listed();

        assertThat(entries)
                .extracting(LogEntry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 32)
                        .map(number -> 33 - number)
                        .boxed()
                        .toList());
        assertThat(entries).extracting(LogEntry::object).doesNotHaveDuplicates();
        assertThat(fault()).isEmpty();
    }

    @Test
    void showsWhereAnEntryWasChangedBehindItsBack() {
        append("round.opened", "r1");
        append("round.closed", "r1");
        append("round.revealed", "r1");
        store.updateFirst(query(where("_id").is("E08000033/000002")), Update.update("who", "p-vikram"), "log")
                .block();

        assertThat(fault()).contains(new LogFault(LogFault.Kind.DOES_NOT_FIT, 3));
    }

    @Test
    void showsThatTheNewestEntryWasChanged() {
        append("round.opened", "r1");
        append("round.closed", "r1");
        store.updateFirst(query(where("_id").is("E08000033/000002")), Update.update("who", "p-vikram"), "log")
                .block();

        assertThat(fault()).contains(new LogFault(LogFault.Kind.ANOTHER_END, 2));
    }

    @Test
    void showsThatTheNewestEntryWasTakenOutAlsoOnceOthersFollow() {
        append("round.opened", "r1");
        append("round.closed", "r1");
        takeOut("log", "E08000033/000002");

        assertThat(fault()).contains(new LogFault(LogFault.Kind.NEWEST_TAKEN_OUT, 2));

        append("round.opened", "r2");

        assertThat(fault()).contains(new LogFault(LogFault.Kind.DOES_NOT_FIT, 3));
    }

    @Test
    void showsThatEveryEntryWasTakenOut() {
        append("round.opened", "r1");
        takeOut("log", "E08000033/000001");

        assertThat(log.areas().collectList().block()).containsExactly(CALDERDALE);
        assertThat(fault()).contains(new LogFault(LogFault.Kind.NEWEST_TAKEN_OUT, 1));
    }

    @Test
    void showsThatTheHeadWasTakenOutAlsoOnceOthersFollow() {
        append("round.opened", "r1");
        append("round.closed", "r1");
        takeOut("log-heads", "E08000033");

        assertThat(fault()).contains(new LogFault(LogFault.Kind.ANOTHER_END, 2));

        append("round.opened", "r2");

        assertThat(fault()).contains(new LogFault(LogFault.Kind.ANOTHER_END, 3));
    }

    @Test
    void letsTheHeadCatchUpWithTheEntryAfterWhichItWasInterrupted() {
        append("round.opened", "r1");
        Document before = store.findById("E08000033", Document.class, "log-heads")
                .blockOptional()
                .orElseThrow();
        append("round.closed", "r1");
        store.save(before, "log-heads").block();

        assertThat(chain().isAhead()).isTrue();
        assertThat(fault()).isEmpty();

        log.settle(CALDERDALE).block();

        assertThat(chain().isAhead()).isFalse();
        assertThat(chain().head().number()).isEqualTo(2);
        assertThat(fault()).isEmpty();
    }

    private void takeOut(String collection, String id) {
        store.remove(query(where("_id").is(id)), collection).block();
    }

    private LogChain chain() {
        return log.chain(CALDERDALE).blockOptional().orElseThrow();
    }

    private Optional<LogFault> fault() {
        return chain().fault();
    }

    private void append(String what, String object) {
        log.append(Cast.councilLead(), CALDERDALE, what, object).block();
    }

    private List<LogEntry> listed() {
        return log.list(CALDERDALE).collectList().blockOptional().orElseThrow();
    }
}
