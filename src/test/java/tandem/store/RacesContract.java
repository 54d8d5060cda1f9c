package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static tandem.store.Things.byId;
import static tandem.store.Things.byVersion;
import static tandem.store.Things.done;
import static tandem.store.Things.moment;
import static tandem.store.Things.thing;

import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many at once: one wins, nothing is lost, nobody sees half a change. */
interface RacesContract extends OnThings {

    int WRITERS = 16;

    /** How many of the writers of one moment succeeded. */
    private long winners(IntFunction<Mono<Boolean>> writer) {
        return done(Flux.range(0, WRITERS)
                .flatMap(number -> writer.apply(number).onErrorReturn(DuplicateKeyException.class, false), WRITERS)
                .filter(Boolean::booleanValue)
                .count());
    }

    @Test
    default void letsOneOfSixteenInsertsOfOneIdWin() {
        assertThat(winners(writer -> things().store()
                        .insert(thing("a").append("writer", writer), Things.NAME)
                        .thenReturn(true)))
                .isEqualTo(1);
        assertThat(things().all(new Query())).hasSize(1);
    }

    @Test
    default void letsOneOfSixteenUpdatesOfOneVersionWin() {
        for (int round = 0; round < 20; round++) {
            String id = "round" + round;
            things().insert(thing(id).append("version", 1));

            assertThat(winners(writer -> things().updating(
                                    byVersion(id, 1),
                                    new Update().set("writer", writer).inc("version", 1))
                            .map(result -> result.getModifiedCount() == 1)))
                    .isEqualTo(1);
            assertThat(things().find(id)).containsEntry("version", 2);
        }
    }

    @Test
    default void letsOneOfSixteenReplacementsOfOneVersionWin() {
        for (int round = 0; round < 5; round++) {
            String id = "round" + round;
            things().insert(thing(id).append("version", 1));

            assertThat(winners(writer -> things().replacing(
                                    id, 1, thing(id).append("version", 2).append("writer", writer))
                            .map(result -> result.getMatchedCount() == 1)))
                    .isEqualTo(1);
        }
    }

    @Test
    default void letsOneOfSixteenUseUpALink() {
        things().insert(thing("a").append("used", null));
        Query unused = query(where("_id").is("a").and("used").is(null));

        assertThat(winners(writer -> things().updating(
                                unused, new Update().set("used", moment(1)).set("by", writer))
                        .map(result -> result.getModifiedCount() == 1)))
                .isEqualTo(1);
    }

    @Test
    default void letsOneOfSixteenDeleteADocument() {
        things().insert(thing("a"));

        assertThat(winners(writer ->
                        things().store().remove(byId("a"), Things.NAME).map(result -> result.getDeletedCount() == 1)))
                .isEqualTo(1);
    }

    @Test
    default void makesOneDocumentOfSixteenUpserts() {
        winners(writer -> things().store()
                .upsert(byId("a"), new Update().set("writer", writer), Things.NAME)
                .thenReturn(true));

        assertThat(things().all(new Query())).hasSize(1);
    }

    @Test
    default void keepsWhatSixteenAddToOneSet() {
        things().insert(thing("a").append("people", List.of()));

        winners(writer -> things().updating(byId("a"), new Update().addToSet("people", writer))
                .thenReturn(true));

        assertThat(things().find("a").getList("people", Integer.class))
                .hasSize(WRITERS)
                .doesNotHaveDuplicates();
    }

    @Test
    default void keepsWhatSixteenSetInDifferentFields() {
        things().insert(thing("a"));

        winners(writer -> things().updating(byId("a"), new Update().set("of" + writer, writer))
                .thenReturn(true));

        assertThat(things().find("a")).hasSize(WRITERS + 1);
    }

    @Test
    default void losesNoCountOfManyAtOnce() {
        things().insert(thing("a").append("count", 0));

        Flux.range(0, 200)
                .flatMap(each -> things().updating(byId("a"), new Update().inc("count", 1)), 32)
                .blockLast();

        assertThat(things().find("a")).containsEntry("count", 200);
    }

    @Test
    default void handsOutEachNumberOfASequenceOnce() {
        things().insert(thing("a").append("count", 0));

        List<Integer> numbers = done(Flux.range(0, 320)
                .flatMap(
                        each -> things().store()
                                .findAndModify(
                                        byId("a"),
                                        new Update().inc("count", 1),
                                        FindAndModifyOptions.options().returnNew(true),
                                        Document.class,
                                        Things.NAME),
                        WRITERS)
                .map(document -> document.getInteger("count"))
                .collectList());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 320).boxed().toList());
    }

    @Test
    default void neverShowsADocumentHalfChanged() {
        things().insert(thing("a").append("left", 0).append("right", 0));
        Flux<UpdateResult> writing = Flux.range(1, 300)
                .concatMap(n ->
                        things().updating(byId("a"), new Update().set("left", n).set("right", n)));
        Flux<Document> reading =
                Flux.range(0, 600).concatMap(each -> things().store().findById("a", Document.class, Things.NAME));

        List<Document> seen = done(Flux.merge(writing.cast(Object.class), reading)
                .ofType(Document.class)
                .collectList());

        assertThat(seen)
                .hasSize(600)
                .allSatisfy(document -> assertThat(document.get("left")).isEqualTo(document.get("right")));
    }

    @Test
    default void showsEveryoneWhatWasAcknowledged() {
        things().insert(thing("a").append("n", 0));

        for (int n = 1; n <= 20; n++) {
            things().update("a", new Update().set("n", n));
            int written = n;
            Flux.range(0, 8)
                    .flatMap(reader -> things().store().findById("a", Document.class, Things.NAME), 8)
                    .doOnNext(document -> assertThat(document).containsEntry("n", written))
                    .blockLast();
        }
    }
}
