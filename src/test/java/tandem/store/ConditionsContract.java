package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static tandem.store.Things.byVersion;
import static tandem.store.Things.done;
import static tandem.store.Things.moment;
import static tandem.store.Things.thing;

import com.mongodb.client.result.UpdateResult;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A change that is made only if the document is still what was read, and tells whether it was. */
interface ConditionsContract extends OnThings {

    @Test
    default void changesNothingWhenTheVersionIsAnother() {
        things().insert(thing("a").append("version", 2).append("name", "kept"));

        UpdateResult result = done(things().updating(byVersion("a", 1), new Update().set("name", "overwritten")));

        assertThat(result.getMatchedCount()).isZero();
        assertThat(result.getModifiedCount()).isZero();
        assertThat(things().find("a")).containsEntry("version", 2).containsEntry("name", "kept");
    }

    @Test
    default void replacesAWholeDocumentOfOneVersionOnly() {
        things().insert(thing("a").append("version", 1).append("old", true));
        Document next = thing("a").append("version", 2).append("new", true);

        assertThat(done(things().replacing("a", 1, next)).getMatchedCount()).isEqualTo(1);
        assertThat(done(things().replacing("a", 1, thing("a"))).getMatchedCount())
                .isZero();
        assertThat(things().find("a")).isEqualTo(next);
    }

    @Test
    default void tellsMatchedFromModified() {
        things().insert(thing("a").append("n", 1));

        UpdateResult same = things().update("a", new Update().set("n", 1));

        assertThat(same.getMatchedCount()).isEqualTo(1);
        assertThat(same.getModifiedCount()).isZero();
        assertThat(things().update("a", new Update().set("n", 2)).getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    default void usesUpWhatIsNotUsedYet() {
        things().insert(thing("null").append("used", null), thing("missing"));

        for (String id : List.of("null", "missing")) {
            Query unused = query(where("_id").is(id).and("used").is(null));
            Update use = new Update().set("used", moment(0));
            assertThat(done(things().updating(unused, use)).getModifiedCount()).isEqualTo(1);
            assertThat(done(things().updating(unused, use)).getModifiedCount()).isZero();
        }
    }

    @Test
    default void goesByTruth() {
        things().insert(thing("a").append("used", false));
        Query unused = query(where("_id").is("a").and("used").is(false));

        assertThat(done(things().updating(unused, new Update().set("used", true)))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(done(things().updating(unused, new Update().set("used", true)))
                        .getModifiedCount())
                .isZero();
    }

    @Test
    default void goesByAFieldInside() {
        things().insert(thing("a").append("head", new Document("number", 1)));
        Query atOne = query(where("_id").is("a").and("head.number").is(1));

        assertThat(done(things().updating(atOne, new Update().set("head.number", 2)))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(done(things().updating(atOne, new Update().set("head.number", 2)))
                        .getModifiedCount())
                .isZero();
    }

    @Test
    default void goesByALongVersionWhateverKindOfNumberIsAsked() {
        things().insert(thing("a").append("version", 3L));

        assertThat(done(things().updating(byVersion("a", 3), new Update().inc("version", 1L)))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(things().find("a")).containsEntry("version", 4L);
    }

    @Test
    default void changesNothingWhenTheSecondOfTwoConditionsFails() {
        things().insert(thing("a").append("version", 1).append("accepted", 1));
        Query unchanged =
                query(where("_id").is("a").and("version").is(1).and("accepted").is(0));

        assertThat(done(things().updating(unchanged, new Update().set("version", 2)))
                        .getMatchedCount())
                .isZero();
    }

    @Test
    default void doesNotInsertAnUpsertWhoseIdIsTaken() {
        things().insert(thing("a").append("version", 2));

        assertThatThrownBy(() -> things().store()
                        .upsert(byVersion("a", 1), new Update().set("name", "x"), Things.NAME)
                        .block())
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(things().all(new Query())).containsExactly(thing("a").append("version", 2));
    }
}
