package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static tandem.store.Things.moment;
import static tandem.store.Things.sorted;
import static tandem.store.Things.thing;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;

/** Every order has a tiebreaker, so that it is the same everywhere; there is no order but one that is asked for. */
interface OrderContract extends OnThings {

    @Test
    default void sortsWithATiebreakerBothWays() {
        things().insertEach("gap", 2, 3, 3);

        assertThat(things().ids(new Query().with(Sort.by("gap").descending().and(Sort.by("_id")))))
                .containsExactly("2", "3", "1");
        assertThat(things().ids(new Query()
                        .with(Sort.by("gap").and(Sort.by("_id").descending()))))
                .containsExactly("1", "3", "2");
    }

    @Test
    default void sortsTextByItsCharactersAndMissingFirst() {
        things().insertEach("name", "a", "B", "é");
        things().insert(thing("4"));

        assertThat(things().ids(sorted("name", "_id"))).containsExactly("4", "2", "1", "3");
    }

    @Test
    default void sortsNumbersByValueWhateverTheirKind() {
        things().insertEach("n", 10, 9L, 9.5, -1);

        assertThat(things().ids(sorted("n", "_id"))).containsExactly("4", "2", "3", "1");
    }

    @Test
    default void sortsLargeNumbersExactly() {
        things().insertEach("n", (1L << 53) + 1, 1L << 53, (1L << 53) + 2);

        assertThat(things().ids(sorted("n", "_id"))).containsExactly("2", "1", "3");
    }

    @Test
    default void sortsDatesByTime() {
        things().insertEach("day", moment(1000), moment(-1000), moment(999));

        assertThat(things().ids(sorted("day", "_id"))).containsExactly("2", "3", "1");
    }

    @Test
    default void sortsNullWithMissing() {
        things().insert(thing("2").append("n", null), thing("1"), thing("3").append("n", 0));

        assertThat(things().ids(sorted("n", "_id"))).containsExactly("1", "2", "3");
    }

    @Test
    default void sortsByAFieldInside() {
        things().insertEach("in", new Document("n", 2), new Document("n", 1));

        assertThat(things().ids(sorted("in.n", "_id"))).containsExactly("2", "1");
    }

    @Test
    default void sortsPaddedNumbersInIds() {
        things().insert(thing("a/000010"), thing("a/000009"), thing("a/000100"));

        assertThat(things().ids(sorted("_id"))).containsExactly("a/000009", "a/000010", "a/000100");
    }

    @Test
    default void skipsAndLimits() {
        things().insert(thing("a"), thing("b"), thing("c"), thing("d"));

        assertThat(things().ids(sorted("_id").skip(1).limit(2))).containsExactly("b", "c");
        assertThat(things().ids(sorted("_id").skip(3).limit(2))).containsExactly("d");
        assertThat(things().ids(sorted("_id").skip(4))).isEmpty();
    }

    @Test
    default void limitsAfterSortingAndFinding() {
        things().insertEach("n", 5, 1, 4, 2, 3);

        assertThat(things().ids(query(where("n").gte(2))
                        .with(Sort.by("n", "_id"))
                        .limit(2)))
                .containsExactly("4", "5");
    }
}
