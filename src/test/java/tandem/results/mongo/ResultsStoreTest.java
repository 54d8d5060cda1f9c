package tandem.results.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static tandem.results.SomeResults.earlierResults;
import static tandem.results.SomeResults.someResults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tandem.NotFound;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.store.EmbeddedStoreExtension;

@ExtendWith(EmbeddedStoreExtension.class)
class ResultsStoreTest {

    private final ReactiveMongoTemplate mongo;
    private final Results results;

    ResultsStoreTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.results = new MongoResults(mongo);
    }

    @Test
    void givesBackWhatWasFrozen() {
        assertThat(results.freeze(someResults()).block()).isEqualTo(someResults());
        assertThat(results.get(someResults().round()).block()).isEqualTo(someResults());
        assertThat(results.find(earlierResults().round()).block()).isNull();
        assertThatThrownBy(() -> results.get(earlierResults().round()).block()).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsWhatWasFrozenFirst() {
        FrozenResults first = someResults();
        results.freeze(first).block();

        FrozenResults kept = results.freeze(first.withoutVcsRelationships()).block();

        assertThat(kept).isEqualTo(first);
        assertThat(results.get(first.round()).block()).isEqualTo(first);
    }

    @Test
    void listsAnAreasResultsNewestFirst() {
        results.freeze(earlierResults()).block();
        results.freeze(someResults()).block();

        assertThat(results.list(someResults().round().area()).collectList().block())
                .containsExactly(someResults(), earlierResults());
    }

    @Test
    void refusesResultsThatWereChangedInTheStore() {
        FrozenResults frozen = someResults();
        results.freeze(frozen).block();
        ResultsDocument stored = mongo.findById(frozen.round().toString(), ResultsDocument.class)
                .blockOptional()
                .orElseThrow();
        mongo.updateFirst(
                        Query.query(where("_id").is(frozen.round().toString())),
                        new Update().set("text", stored.text().replaceFirst("\"halves\":8", "\"halves\":10")),
                        ResultsDocument.class)
                .block();

        assertThatThrownBy(() -> results.get(frozen.round()).block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("E08000033/2026-1");
    }
}
