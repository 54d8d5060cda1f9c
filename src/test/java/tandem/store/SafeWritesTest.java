package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Nobody can be careless with the address of a MongoDB. The driver connects later, so none has to be there. */
class SafeWritesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "?w=1", "?w=0", "?w=1&journal=false", "?w=majority&journal=false"})
    void everyWriteIsAcknowledgedByAMajorityInTheJournalWhateverTheAddressSays(String options) {
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(StoreAlone.class)
                .lazyInitialization(true)
                .run(
                        "--spring.main.web-application-type=none",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:1/tandem" + options)) {
            MongoDatabase database = store.getBean(ReactiveMongoTemplate.class)
                    .getMongoDatabase()
                    .blockOptional()
                    .orElseThrow();

            assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        }
    }
}
