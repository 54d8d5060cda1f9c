package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static tandem.store.Things.done;
import static tandem.store.Things.thing;

import com.mongodb.MongoWriteException;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What a change to one document does. */
interface ChangesContract extends OnThings {

    @Test
    default void setsUnsetsAndCountsInOneChange() {
        things().insert(thing("a").append("gone", 1).append("count", 4));

        things().update("a", new Update().set("set.inside", "x").unset("gone").inc("count", 3));

        assertThat(things().find("a"))
                .isEqualTo(thing("a").append("count", 7).append("set", new Document("inside", "x")));
    }

    @Test
    default void setsAFieldInsideAndLeavesItsNeighbours() {
        things().insert(thing("a").append("yes", new Document("council", "carol")));

        things().update("a", new Update().set("yes.vcs", "vikram"));

        assertThat(things().find("a")).containsEntry("yes", new Document("council", "carol").append("vcs", "vikram"));
    }

    @Test
    default void setsToNullAndKeepsTheField() {
        things().insert(thing("a").append("lead", "ann"));

        things().update("a", new Update().set("lead", null));

        assertThat(things().find("a")).containsEntry("lead", null);
    }

    @Test
    default void unsetsWhatIsNotThereWithoutHarm() {
        things().insert(thing("a").append("n", 1));

        assertThat(things().update("a", new Update().unset("nothing")).getMatchedCount())
                .isEqualTo(1);
        assertThat(things().find("a")).isEqualTo(thing("a").append("n", 1));
    }

    @Test
    default void countsFromZeroWhatIsNotThereYet() {
        things().insert(thing("a"));

        things().update("a", new Update().inc("count", 2));
        things().update("a", new Update().inc("count", -5));

        assertThat(things().find("a")).containsEntry("count", -3);
    }

    @Test
    default void countsLargeNumbersExactly() {
        things().insert(thing("a").append("count", (1L << 53) + 1));

        things().update("a", new Update().inc("count", 2L));

        assertThat(things().find("a")).containsEntry("count", (1L << 53) + 3);
    }

    @Test
    default void refusesToCountTextByCode14() {
        things().insert(thing("a").append("count", "four"));

        assertThatThrownBy(() -> done(things().collection(
                                all -> all.updateOne(thing("a"), new Document("$inc", new Document("count", 1))))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refusal -> assertThat(refusal.getError().getCode()).isEqualTo(14));
        assertThat(things().find("a")).containsEntry("count", "four");
    }

    @Test
    default void setsWhatIsForInsertingOnlyOnce() {
        things().upsert("a", new Update().setOnInsert("made", "first").set("changed", "first"));
        things().upsert("a", new Update().setOnInsert("made", "second").set("changed", "second"));

        assertThat(things().all(new Query()))
                .containsExactly(thing("a").append("made", "first").append("changed", "second"));
    }

    @Test
    default void countsInAnUpsertWhetherTheDocumentIsThereOrNot() {
        things().upsert("a", new Update().inc("count", 1L).setOnInsert("hour", "10"));
        things().upsert("a", new Update().inc("count", 1L).setOnInsert("hour", "11"));

        assertThat(things().find("a")).isEqualTo(thing("a").append("count", 2L).append("hour", "10"));
    }

    @Test
    default void saysWhetherAnUpsertInserted() {
        assertThat(things().upsert("a", new Update().set("n", 1)).getUpsertedId())
                .isNotNull();
        assertThat(things().upsert("a", new Update().set("n", 2)).getUpsertedId())
                .isNull();
    }

    @Test
    default void addsToASetOnceAndPullsFromIt() {
        things().insert(thing("a").append("people", List.of("ann", "bob")));

        things().update("a", new Update().addToSet("people", "bob"));
        things().update("a", new Update().addToSet("people", "cy"));
        things().update("a", new Update().pull("people", "ann"));
        things().update("a", new Update().pull("people", "nobody"));

        assertThat(things().find("a")).containsEntry("people", List.of("bob", "cy"));
    }

    @Test
    default void beginsASetThatIsNotThereYet() {
        things().insert(thing("a"));

        things().update("a", new Update().addToSet("people", "ann"));

        assertThat(things().find("a")).containsEntry("people", List.of("ann"));
    }

    @Test
    default void pullsEveryOccurrence() {
        things().insert(thing("a").append("people", List.of("ann", "bob", "ann")));

        things().update("a", new Update().pull("people", "ann"));

        assertThat(things().find("a")).containsEntry("people", List.of("bob"));
    }

    @Test
    default void changesOneOfSeveralThatMatch() {
        things().insert(thing("a").append("round", "r"), thing("b").append("round", "r"));

        UpdateResult result = done(things().updating(query(where("round").is("r")), new Update().set("changed", true)));

        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(things().ids(query(where("changed").is(true)))).hasSize(1);
    }

    @Test
    default void makesNothingWhereThereIsNothingToChange() {
        assertThat(things().update("a", new Update().set("n", 1)).getMatchedCount())
                .isZero();
        assertThat(done(things().replacing("a", 1, thing("a"))).getMatchedCount())
                .isZero();
        assertThat(things().all(new Query())).isEmpty();
    }

    @Test
    default void savesAWholeDocumentWhetherItIsThereOrNot() {
        things().store().save(thing("a").append("n", 1), Things.NAME).block();
        things().store().save(thing("a").append("n", 2), Things.NAME).block();

        assertThat(things().all(new Query())).containsExactly(thing("a").append("n", 2));
    }
}
