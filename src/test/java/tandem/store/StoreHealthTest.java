package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@ExtendWith(EmbeddedStoreExtension.class)
class StoreHealthTest {

    private final ReactiveMongoTemplate store;

    StoreHealthTest(ReactiveMongoTemplate store) {
        this.store = store;
    }

    @Test
    void isUpWhileDataIsSaved() {
        assertThat(status(() -> true)).isEqualTo(Status.UP);
    }

    @Test
    void saysThatItCannotSaveThoughTheServerStillAnswers() {
        assertThat(status(() -> false)).isEqualTo(new Status("CANNOT_SAVE"));
    }

    private @Nullable Status status(BooleanSupplier saving) {
        return new StoreHealth(store, saving).health().map(Health::getStatus).block();
    }
}
