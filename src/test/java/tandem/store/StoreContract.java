package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoWriteException;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What Tandem relies on, whatever server keeps its data. A server that passes can be used. */
abstract class StoreContract {

    private static final String THINGS = "things";

    final ReactiveMongoTemplate store;

    StoreContract(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Test
    void findsNothingWhereNothingWasEverKept() {
        assertThat(all(new Query())).isEmpty();
        assertThat(ids(byId("a"))).isEmpty();
    }

    @Test
    void findsByIdWhatWasInserted() {
        insert(thing("a").append("name", "Derby"));

        assertThat(find("a")).containsEntry("name", "Derby");
    }

    @Test
    void takesIdsWithEveryCharacterOfAKey() {
        String id = "E06000015/2026 spring: Café, 😀 $and.so\"on";
        insert(thing(id));

        assertThat(ids(byId(id))).containsExactly(id);
    }

    @Test
    void tellsIdsApartByCase() {
        insert(thing("a"));
        insert(thing("A"));

        assertThat(all(new Query())).hasSize(2);
    }

    @Test
    void refusesASecondDocumentWithTheSameIdByCode11000() {
        insert(thing("a"));

        assertThatThrownBy(() -> insert(thing("a")))
                .isInstanceOf(DuplicateKeyException.class)
                .cause()
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refusal -> assertThat(refusal.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void letsOneOfSixteenInsertsOfOneIdWin() {
        Long winners = Flux.range(0, 16)
                .flatMap(
                        writer -> store.insert(thing("a").append("writer", writer), THINGS)
                                .map(inserted -> 1)
                                .onErrorResume(DuplicateKeyException.class, taken -> Mono.empty()),
                        16)
                .count()
                .block();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void letsOneOfSixteenUpdatesOfOneVersionWin() {
        for (int round = 0; round < 20; round++) {
            String id = "round" + round;
            insert(thing(id).append("version", 1));

            Long winners = Flux.range(0, 16)
                    .flatMap(writer -> advance(id, 1, new Update().set("writer", writer)), 16)
                    .filter(result -> result.getModifiedCount() == 1)
                    .count()
                    .block();

            assertThat(winners).isEqualTo(1);
            assertThat(find(id)).containsEntry("version", 2);
        }
    }

    @Test
    void changesNothingWhenTheVersionIsAnother() {
        insert(thing("a").append("version", 2).append("name", "kept"));

        UpdateResult result = done(advance("a", 1, new Update().set("name", "overwritten")));

        assertThat(result.getMatchedCount()).isZero();
        assertThat(find("a")).containsEntry("version", 2).containsEntry("name", "kept");
    }

    @Test
    void replacesAWholeDocumentOfOneVersionOnly() {
        insert(thing("a").append("version", 1).append("old", true));
        Document next = thing("a").append("version", 2).append("new", true);

        assertThat(replace("a", 1, next)).isPresent();
        assertThat(replace("a", 1, next)).isEmpty();
        assertThat(find("a")).isEqualTo(next);
    }

    @Test
    void savesAWholeDocumentWhetherItIsThereOrNot() {
        store.save(thing("a").append("n", 1), THINGS).block();
        store.save(thing("a").append("n", 2), THINGS).block();

        assertThat(all(new Query())).containsExactly(thing("a").append("n", 2));
    }

    @Test
    void setsWhatIsForInsertingOnlyOnce() {
        Update update = new Update().setOnInsert("made", "first").set("changed", "first");
        store.upsert(byId("a"), update, THINGS).block();
        store.upsert(byId("a"), new Update().setOnInsert("made", "second").set("changed", "second"), THINGS)
                .block();

        assertThat(all(new Query()))
                .containsExactly(thing("a").append("made", "first").append("changed", "second"));
    }

    @Test
    void makesOneDocumentOfSixteenUpserts() {
        Flux.range(0, 16)
                .flatMap(
                        writer -> store.upsert(byId("a"), new Update().set("writer", writer), THINGS)
                                .onErrorResume(DuplicateKeyException.class, taken -> Mono.empty()),
                        16)
                .blockLast();

        assertThat(all(new Query())).hasSize(1);
    }

    @Test
    void setsUnsetsAndCounts() {
        insert(thing("a").append("gone", 1).append("count", 4));

        update("a", new Update().set("set.inside", "x").unset("gone").inc("count", 3));

        assertThat(find("a")).isEqualTo(thing("a").append("count", 7).append("set", new Document("inside", "x")));
    }

    @Test
    void addsToASetOnceAndPullsFromIt() {
        insert(thing("a").append("people", List.of("ann", "bob")));

        update("a", new Update().addToSet("people", "bob"));
        update("a", new Update().addToSet("people", "cy"));
        update("a", new Update().pull("people", "ann"));

        assertThat(find("a")).containsEntry("people", List.of("bob", "cy"));
    }

    @Test
    void losesNoCountOfManyAtOnce() {
        insert(thing("a").append("count", 0));

        Flux.range(0, 200)
                .flatMap(each -> store.updateFirst(byId("a"), new Update().inc("count", 1), THINGS), 32)
                .blockLast();

        assertThat(find("a")).containsEntry("count", 200);
    }

    @Test
    void handsOutEachNumberOfASequenceOnce() {
        insert(thing("a").append("count", 0));

        List<Integer> numbers = Flux.range(0, 320)
                .flatMap(
                        each -> store.findAndModify(
                                byId("a"),
                                new Update().inc("count", 1),
                                FindAndModifyOptions.options().returnNew(true),
                                Document.class,
                                THINGS),
                        16)
                .map(document -> document.getInteger("count"))
                .collectList()
                .block();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 320).boxed().toList());
    }

    @Test
    void neverShowsADocumentHalfChanged() {
        insert(thing("a").append("left", 0).append("right", 0));
        Flux<UpdateResult> writing = Flux.range(1, 300)
                .concatMap(n ->
                        store.updateFirst(byId("a"), new Update().set("left", n).set("right", n), THINGS));
        Flux<Document> reading = Flux.range(0, 600).concatMap(each -> store.findById("a", Document.class, THINGS));

        List<Document> seen = Flux.merge(writing.cast(Object.class), reading)
                .ofType(Document.class)
                .collectList()
                .block();

        assertThat(seen)
                .hasSize(600)
                .allSatisfy(document -> assertThat(document.get("left")).isEqualTo(document.get("right")));
    }

    @Test
    void findsByAStringField() {
        insert(thing("a").append("area", "E06000015"));
        insert(thing("b").append("area", "E09000012"));
        insert(thing("c").append("area", "E06000015"));

        assertThat(ids(query(where("area").is("E06000015")))).containsExactlyInAnyOrder("a", "c");
        assertThat(ids(query(where("area").is("e06000015")))).isEmpty();
    }

    @Test
    void findsByTwoFieldsTogether() {
        insert(thing("a").append("area", "x").append("side", "council"));
        insert(thing("b").append("area", "x").append("side", "vcs"));

        assertThat(ids(query(where("area").is("x").and("side").is("vcs")))).containsExactly("b");
        assertThat(ids(query(where("_id").is("a").and("side").is("vcs")))).isEmpty();
    }

    @Test
    void findsSeveralByTheirIds() {
        Flux.just("a", "b", "c")
                .concatMap(id -> store.insert(thing(id), THINGS))
                .blockLast();

        assertThat(ids(query(where("_id").in("a", "c", "nobody")))).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void findsAnEntryOfAListAndAFieldInside() {
        insert(thing("a").append("tags", List.of("x", "y")).append("in", new Document("side", "vcs")));
        insert(thing("b").append("tags", List.of("z")));

        assertThat(ids(query(where("tags").is("y")))).containsExactly("a");
        assertThat(ids(query(where("in.side").is("vcs")))).containsExactly("a");
    }

    @Test
    void tellsNullFromMissingOnlyWhenAsked() {
        insert(thing("null").append("lead", null));
        insert(thing("missing"));
        insert(thing("there").append("lead", "ann"));

        assertThat(ids(query(where("lead").isNull()))).containsExactlyInAnyOrder("null", "missing");
        assertThat(ids(query(where("lead").exists(false)))).containsExactly("missing");
        assertThat(find("null")).containsKey("lead");
        assertThat(find("missing")).doesNotContainKey("lead");
    }

    @Test
    void sortsWithATiebreakerBothWays() {
        insert(thing("a").append("gap", 2));
        insert(thing("b").append("gap", 3));
        insert(thing("c").append("gap", 3));

        assertThat(ids(new Query().with(Sort.by("gap").descending().and(Sort.by("_id")))))
                .containsExactly("b", "c", "a");
        assertThat(ids(new Query().with(Sort.by("gap").and(Sort.by("_id").descending()))))
                .containsExactly("a", "c", "b");
    }

    @Test
    void sortsTextByItsCharactersAndMissingFirst() {
        insert(thing("1").append("name", "a"));
        insert(thing("2").append("name", "B"));
        insert(thing("3").append("name", "é"));
        insert(thing("4"));

        assertThat(ids(new Query().with(Sort.by("name", "_id")))).containsExactly("4", "2", "1", "3");
    }

    @Test
    void skipsAndLimits() {
        Flux.just("a", "b", "c", "d")
                .concatMap(id -> store.insert(thing(id), THINGS))
                .blockLast();

        assertThat(ids(new Query().with(Sort.by("_id")).skip(1).limit(2))).containsExactly("b", "c");
    }

    @Test
    void readsMoreThanOneBatch() {
        Flux.range(0, 500)
                .flatMap(number -> store.insert(thing("n" + number), THINGS), 32)
                .blockLast();

        assertThat(all(new Query())).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void countsAndSumsByGroup() {
        insert(thing("a").append("side", "vcs").append("people", 2));
        insert(thing("b").append("side", "vcs").append("people", 3));
        insert(thing("c").append("side", "council").append("people", 7));

        List<Document> groups = store.aggregate(
                        newAggregation(
                                match(where("side").is("vcs")),
                                group("side").sum("people").as("people")),
                        THINGS,
                        Document.class)
                .collectList()
                .block();

        assertThat(groups).containsExactly(new Document("_id", "vcs").append("people", 5));
        assertThat(store.count(query(where("side").is("vcs")), THINGS).block()).isEqualTo(2);
    }

    @Test
    void deletesOnceAndSaysHowMany() {
        insert(thing("a").append("round", "r"));
        insert(thing("b").append("round", "r"));
        insert(thing("c").append("round", "s"));

        assertThat(deleted(byId("c"))).isEqualTo(1);
        assertThat(deleted(byId("c"))).isZero();
        assertThat(deleted(query(where("round").is("r")))).isEqualTo(2);
        assertThat(all(new Query())).isEmpty();
    }

    @Test
    void keepsTheKindOfEveryValue() {
        Document values = thing("a")
                .append("int", Integer.MAX_VALUE)
                .append("long", (1L << 53) + 1)
                .append("double", 0.1)
                .append("yes", true)
                .append("date", Date.from(Instant.parse("2026-03-29T01:30:00.123Z")))
                .append("empty", "")
                .append("none", List.of())
                .append("order", List.of(3, 1, 2))
                .append("inside", new Document("z", 1).append("a", 2));
        insert(values);

        assertThat(find("a")).isEqualTo(values);
        assertThat(find("a").get("inside", new Document()).keySet()).containsExactly("z", "a");
    }

    @Test
    void keepsALargeDocument() {
        String text = "Ünicode ".repeat(500_000);
        insert(thing("a").append("text", text));

        assertThat(find("a").getString("text")).isEqualTo(text);
    }

    private static <T> T done(Mono<T> work) {
        return work.blockOptional().orElseThrow();
    }

    private static Document thing(String id) {
        return new Document("_id", id);
    }

    private static Query byId(String id) {
        return query(where("_id").is(id));
    }

    private void insert(Document document) {
        store.insert(document, THINGS).block();
    }

    private void update(String id, Update update) {
        store.updateFirst(byId(id), update, THINGS).block();
    }

    private Mono<UpdateResult> advance(String id, int version, Update update) {
        return store.updateFirst(
                query(where("_id").is(id).and("version").is(version)), update.inc("version", 1), THINGS);
    }

    private Optional<Document> replace(String id, int version, Document next) {
        return store.findAndReplace(query(where("_id").is(id).and("version").is(version)), next, THINGS)
                .blockOptional();
    }

    private long deleted(Query query) {
        return done(store.remove(query, THINGS)).getDeletedCount();
    }

    private Document find(String id) {
        return done(store.findById(id, Document.class, THINGS));
    }

    private List<Document> all(Query query) {
        return done(store.find(query, Document.class, THINGS).collectList());
    }

    private List<String> ids(Query query) {
        return all(query).stream().map(document -> document.getString("_id")).toList();
    }
}
