package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static tandem.store.Things.byId;
import static tandem.store.Things.done;
import static tandem.store.Things.moment;
import static tandem.store.Things.sorted;
import static tandem.store.Things.thing;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;

/** What is found by which question. */
interface FindingContract extends OnThings {

    @Test
    default void findsByAStringField() {
        things().insertEach("area", "E06000015", "E09000012", "E06000015");

        assertThat(things().ids(query(where("area").is("E06000015")))).containsExactlyInAnyOrder("1", "3");
        assertThat(things().ids(query(where("area").is("e06000015")))).isEmpty();
    }

    @Test
    default void findsByTwoFieldsTogether() {
        things().insert(
                        thing("a").append("area", "x").append("side", "council"),
                        thing("b").append("area", "x").append("side", "vcs"));

        assertThat(things().ids(query(where("area").is("x").and("side").is("vcs"))))
                .containsExactly("b");
        assertThat(things().ids(query(where("_id").is("a").and("side").is("vcs"))))
                .isEmpty();
    }

    @Test
    default void findsSeveralByTheirIds() {
        things().insert(thing("a"), thing("b"), thing("c"));

        assertThat(things().ids(query(where("_id").in("a", "c", "nobody")))).containsExactlyInAnyOrder("a", "c");
        assertThat(things().ids(query(where("_id").in(List.of())))).isEmpty();
    }

    @Test
    default void findsAllWhoseIdsLieBetweenTwo() {
        things().insert(thing("E1"), thing("E1/"), thing("E1/a"), thing("E1/é/b"), thing("E10/a"), thing("E2/a"));
        Query beneath = query(where("_id").gte("E1/").lt("E10")).with(Sort.by("_id"));

        assertThat(things().ids(beneath)).containsExactly("E1/", "E1/a", "E1/é/b");
        assertThat(things().deleted(query(where("_id").gte("E1/").lt("E10")))).isEqualTo(3);
        assertThat(things().ids(new Query())).containsExactlyInAnyOrder("E1", "E10/a", "E2/a");
    }

    @Test
    default void findsBetweenTwoIdsWhatElseIsAsked() {
        things().insert(
                        thing("r/1").append("side", "vcs"),
                        thing("r/2").append("side", "council"),
                        thing("s/1").append("side", "vcs"));

        assertThat(things().ids(query(
                        where("_id").gte("r/").lt("r0").and("side").is("vcs"))))
                .containsExactly("r/1");
    }

    @Test
    default void findsTheLastBetweenTwoIds() {
        things().insert(thing("r/1"), thing("r/2"), thing("r/3"), thing("s/9"));
        Query newest =
                query(where("_id").gte("r/").lt("r0")).with(Sort.by("_id").descending());

        assertThat(things().ids(newest.limit(1))).containsExactly("r/3");
        assertThat(things().ids(newest.limit(2))).containsExactly("r/3", "r/2");
    }

    @Test
    default void findsAnEntryOfAListAndAFieldInside() {
        things().insert(
                        thing("a").append("tags", List.of("x", "y")).append("in", new Document("side", "vcs")),
                        thing("b").append("tags", List.of("z")));

        assertThat(things().ids(query(where("tags").is("y")))).containsExactly("a");
        assertThat(things().ids(query(where("in.side").is("vcs")))).containsExactly("a");
    }

    @Test
    default void tellsNullFromMissingOnlyWhenAsked() {
        things().insert(
                        thing("null").append("lead", null),
                        thing("missing"),
                        thing("there").append("lead", "ann"));

        assertThat(things().ids(query(where("lead").isNull()))).containsExactlyInAnyOrder("null", "missing");
        assertThat(things().ids(query(where("lead").exists(false)))).containsExactly("missing");
        assertThat(things().find("null")).containsKey("lead");
        assertThat(things().find("missing")).doesNotContainKey("lead");
    }

    @Test
    default void tellsEmptyTextFromNone() {
        things().insert(thing("empty").append("email", ""), thing("missing"));

        assertThat(things().ids(query(where("email").is("")))).containsExactly("empty");
    }

    @Test
    default void findsNumbersByValueAndNotByTheirText() {
        things().insertEach("n", 1, 1L, 1.0, "1", 2);

        assertThat(things().ids(query(where("n").is(1)))).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(things().ids(query(where("n").is("1")))).containsExactly("4");
    }

    @Test
    default void findsLargeNumbersExactly() {
        things().insertEach("n", 1L << 53, (1L << 53) + 1);

        assertThat(things().ids(query(where("n").is((1L << 53) + 1)))).containsExactly("2");
    }

    @Test
    default void findsByTruthAndByDate() {
        Date day = Date.from(Instant.parse("2026-03-29T00:00:00Z"));
        things().insert(
                        thing("a").append("counted", true).append("day", day),
                        thing("b").append("counted", false).append("day", moment(0)));

        assertThat(things().ids(query(where("counted").is(false)))).containsExactly("b");
        assertThat(things().ids(query(where("day").is(day)))).containsExactly("a");
    }

    @Test
    default void saysWhetherThereIsOneAndHowMany() {
        things().insertEach("side", "vcs", "vcs", "council");

        assertThat(done(things().store().exists(byId("1"), Things.NAME))).isTrue();
        assertThat(done(things().store().exists(byId("9"), Things.NAME))).isFalse();
        assertThat(done(things().store().count(query(where("side").is("vcs")), Things.NAME)))
                .isEqualTo(2);
    }

    @Test
    default void showsOnlyTheFieldsThatAreAsked() {
        things().insert(thing("a").append("name", "Derby").append("secret", "s").append("n", 1));
        Query names = byId("a");
        names.fields().include("name");
        Query open = byId("a");
        open.fields().exclude("secret");

        assertThat(things().all(names)).containsExactly(thing("a").append("name", "Derby"));
        assertThat(things().all(open))
                .containsExactly(thing("a").append("name", "Derby").append("n", 1));
    }

    @Test
    default void readsMoreThanOneBatch() {
        Flux.range(0, 500)
                .flatMap(number -> things().store().insert(thing("n" + number), Things.NAME), 32)
                .blockLast();

        assertThat(things().all(new Query())).hasSize(500).doesNotHaveDuplicates();
        assertThat(things().ids(sorted("_id"))).hasSize(500).isSorted();
    }
}
