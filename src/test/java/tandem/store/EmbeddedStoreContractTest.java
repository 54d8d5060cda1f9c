package tandem.store;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@ExtendWith(EmbeddedStoreExtension.class)
class EmbeddedStoreContractTest extends StoreContract {

    EmbeddedStoreContractTest(ReactiveMongoTemplate store) {
        super(store);
    }
}
