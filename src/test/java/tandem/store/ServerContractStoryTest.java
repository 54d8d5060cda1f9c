package tandem.store;

import com.mongodb.reactivestreams.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** The contract against the MongoDB server that {@code TANDEM_TEST_MONGODB_URI} names, if it names one. */
@EnabledIfEnvironmentVariable(named = "TANDEM_TEST_MONGODB_URI", matches = ".+")
class ServerContractStoryTest extends StoreContract {

    ServerContractStoryTest() {
        super(new ReactiveMongoTemplate(
                MongoClients.create(System.getenv("TANDEM_TEST_MONGODB_URI")), "contract-" + UUID.randomUUID()));
    }

    @AfterEach
    void leaveNothingBehind() {
        store.getMongoDatabase().flatMap(database -> Mono.from(database.drop())).block();
    }
}
