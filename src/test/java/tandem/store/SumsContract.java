package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.store.Things.thing;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;

/** What the store counts for us; averages and medians are made in Java. */
interface SumsContract extends OnThings {

    Document BY_SIDE = new Document("$group", new Document("_id", "$side").append("people", sum("$people")));
    Document IN_ORDER = new Document("$sort", new Document("_id", 1));

    static Document sum(Object what) {
        return new Document("$sum", what);
    }

    private void people() {
        things().insert(
                        thing("a").append("side", "vcs").append("people", 2),
                        thing("b").append("side", "vcs").append("people", 3),
                        thing("c").append("side", "council").append("people", 7));
    }

    private static Document group(String side, Object people) {
        return new Document("_id", side).append("people", people);
    }

    @Test
    default void sumsByGroup() {
        people();

        assertThat(things().aggregated(BY_SIDE, IN_ORDER)).containsExactly(group("council", 7), group("vcs", 5));
    }

    @Test
    default void sumsOnlyWhatMatches() {
        people();
        Document match = new Document("$match", new Document("side", "vcs"));

        assertThat(things().aggregated(match, BY_SIDE)).containsExactly(group("vcs", 5));
    }

    @Test
    default void countsByGroup() {
        people();
        Document count = new Document("$group", new Document("_id", "$side").append("people", sum(1)));

        assertThat(things().aggregated(count, IN_ORDER)).containsExactly(group("council", 1), group("vcs", 2));
    }

    @Test
    default void sumsEverythingTogether() {
        people();
        Document all = new Document("$group", new Document("_id", null).append("people", sum("$people")));

        assertThat(things().aggregated(all))
                .extracting(total -> total.get("people"))
                .containsExactly(12);
    }

    @Test
    default void sumsNothingToNoGroup() {
        assertThat(things().aggregated(BY_SIDE)).isEmpty();
    }

    @Test
    default void takesWhatIsMissingOrTextForNothing() {
        people();
        things().insert(
                        thing("d").append("side", "vcs"),
                        thing("e").append("side", "vcs").append("people", "many"));

        assertThat(things().aggregated(BY_SIDE, IN_ORDER)).containsExactly(group("council", 7), group("vcs", 5));
    }

    @Test
    default void sumsLongNumbersExactly() {
        things().insert(
                        thing("a").append("side", "vcs").append("people", 1L << 53),
                        thing("b").append("side", "vcs").append("people", 1L));

        assertThat(things().aggregated(BY_SIDE)).containsExactly(group("vcs", (1L << 53) + 1));
    }

    @Test
    default void sortsSkipsLimitsAndProjects() {
        people();

        assertThat(things().aggregated(
                                new Document("$sort", new Document("people", -1).append("_id", 1)),
                                new Document("$skip", 1),
                                new Document("$limit", 1),
                                new Document("$project", new Document("side", 1))))
                .containsExactly(thing("b").append("side", "vcs"));
    }

    @Test
    default void listsEachValueOnce() {
        people();

        assertThat(things().store()
                        .findDistinct(new Query(), "side", Things.NAME, String.class)
                        .collectList()
                        .block())
                .containsExactlyInAnyOrder("council", "vcs");
    }
}
