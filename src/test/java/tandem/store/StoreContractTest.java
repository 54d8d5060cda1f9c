package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;

/** What Tandem relies on, whatever server keeps its data. */
@ExtendWith(EmbeddedStoreExtension.class)
class StoreContractTest {

    private static final String THINGS = "things";

    private final ReactiveMongoTemplate store;

    StoreContractTest(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Test
    void refusesASecondDocumentWithTheSameId() {
        store.insert(new Document("_id", "a"), THINGS).block();

        assertThatThrownBy(() -> store.insert(new Document("_id", "a"), THINGS).block())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void letsExactlyOneOfSixteenUpdatesOfOneVersionWin() {
        for (int round = 0; round < 20; round++) {
            String id = "round" + round;
            store.insert(new Document("_id", id).append("version", 1), THINGS).block();

            Long winners = Flux.range(0, 16)
                    .flatMap(
                            writer -> store.updateFirst(
                                    query(where("_id").is(id).and("version").is(1)),
                                    new Update().set("version", 2).set("writer", writer),
                                    THINGS),
                            16)
                    .map(result -> result.getModifiedCount())
                    .reduce(0L, Long::sum)
                    .block();

            assertThat(winners).isEqualTo(1);
        }
    }
}
