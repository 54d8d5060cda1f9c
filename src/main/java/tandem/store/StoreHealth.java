package tandem.store;

import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * Up while the store answers. {@code CANNOT_SAVE} while what is written to the embedded one does not reach the disk:
 * reading goes on.
 */
class StoreHealth implements ReactiveHealthIndicator {

    private static final String CANNOT_SAVE = "CANNOT_SAVE";

    private final ReactiveMongoTemplate mongo;
    private final BooleanSupplier saving;

    StoreHealth(ReactiveMongoTemplate mongo, BooleanSupplier saving) {
        this.mongo = mongo;
        this.saving = saving;
    }

    @Override
    public Mono<Health> health() {
        return mongo.executeCommand(new Document("ping", 1))
                .map(answer -> saving.getAsBoolean()
                        ? Health.up().build()
                        : Health.status(CANNOT_SAVE).build())
                .onErrorResume(failure -> Mono.just(Health.down(failure).build()));
    }
}
