package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static tandem.store.Things.byId;
import static tandem.store.Things.byVersion;
import static tandem.store.Things.done;
import static tandem.store.Things.thing;

import com.mongodb.MongoWriteException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;

/** A document's {@code _id} is its natural key: that it is there once is what everything else rests on. */
interface KeysContract extends OnThings {

    @Test
    default void findsNothingWhereNothingWasEverKept() {
        assertThat(things().all(new Query())).isEmpty();
        assertThat(things().ids(byId("a"))).isEmpty();
        assertThat(things().deleted(byId("a"))).isZero();
    }

    @Test
    default void findsByIdWhatWasInserted() {
        things().insert(thing("a").append("name", "Derby"));

        assertThat(things().find("a")).containsEntry("name", "Derby");
    }

    @Test
    default void takesIdsWithEveryCharacterOfAKey() {
        String id = "E06000015/2026 spring: Café, 😀 $and.so\"on";
        things().insert(thing(id));

        assertThat(things().ids(byId(id))).containsExactly(id);
    }

    @Test
    default void takesALongId() {
        String id = "E06000015/" + "a".repeat(1000);
        things().insert(thing(id));

        assertThat(things().ids(byId(id))).containsExactly(id);
    }

    @Test
    default void tellsIdsApartByCaseAndAccent() {
        things().insert(thing("e"), thing("E"), thing("é"), thing("e\u0301"));

        assertThat(things().ids(new Query())).containsExactlyInAnyOrder("e", "E", "é", "e\u0301");
    }

    @Test
    default void tellsAnIdFromOneThatBeginsLikeIt() {
        things().insert(thing("E06000015"), thing("E06000015/1"));

        assertThat(things().ids(byId("E06000015"))).containsExactly("E06000015");
    }

    @Test
    default void refusesASecondDocumentWithTheSameIdByCode11000() {
        things().insert(thing("a"));

        assertThatThrownBy(() -> things().insert(thing("a")))
                .isInstanceOf(DuplicateKeyException.class)
                .cause()
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refusal -> assertThat(refusal.getError().getCode()).isEqualTo(11000));
    }

    @Test
    default void leavesTheFirstDocumentAsItWasWhenItRefusesTheSecond() {
        things().insert(thing("a").append("n", 1));

        assertThatThrownBy(() -> things().insert(thing("a").append("n", 2))).isInstanceOf(DuplicateKeyException.class);
        assertThat(things().all(new Query())).containsExactly(thing("a").append("n", 1));
    }

    @Test
    default void refusesToChangeAnIdByCode66() {
        things().insert(thing("a").append("n", 1));

        assertThatThrownBy(() -> done(things().collection(
                                all -> all.updateOne(thing("a"), new Document("$set", new Document("_id", "b"))))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refusal -> assertThat(refusal.getError().getCode()).isEqualTo(66));
        assertThat(things().ids(new Query())).containsExactly("a");
    }

    @Test
    default void takesAnIdAgainOnceItsDocumentIsDeleted() {
        things().insert(thing("a").append("n", 1));
        things().deleted(byId("a"));
        things().insert(thing("a").append("n", 2));

        assertThat(things().all(new Query())).containsExactly(thing("a").append("n", 2));
    }

    @Test
    default void keepsCollectionsApart() {
        things().insert(thing("a"));
        things().store().insert(thing("a"), "others").block();
        things().deleted(byId("a"));

        assertThat(things().store().findById("a", Document.class, "others").block())
                .isEqualTo(thing("a"));
    }

    @Test
    default void deletesOnceAndSaysHowMany() {
        things().insert(thing("a").append("round", "r"), thing("b").append("round", "r"), thing("c"));

        assertThat(things().deleted(byId("c"))).isEqualTo(1);
        assertThat(things().deleted(byId("c"))).isZero();
        assertThat(things().deleted(query(where("round").is("r")))).isEqualTo(2);
        assertThat(things().all(new Query())).isEmpty();
    }

    @Test
    default void deletesOneVersionOnly() {
        things().insert(thing("a").append("version", 2));

        assertThat(things().deleted(byVersion("a", 1))).isZero();
        assertThat(things().deleted(byVersion("a", 2))).isEqualTo(1);
    }
}
