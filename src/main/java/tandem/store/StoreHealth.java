package tandem.store;

import java.util.Optional;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Up while the store answers and, if it is the embedded one, while what is written reaches the disk. */
@Component
class StoreHealth implements ReactiveHealthIndicator {

    private final ReactiveMongoTemplate mongo;
    private final Optional<EmbeddedStore> embedded;

    StoreHealth(ReactiveMongoTemplate mongo, Optional<EmbeddedStore> embedded) {
        this.mongo = mongo;
        this.embedded = embedded;
    }

    @Override
    public Mono<Health> health() {
        boolean saving = embedded.map(EmbeddedStore::isSaving).orElse(true);
        return mongo.executeCommand(new Document("ping", 1))
                .map(answer -> saving ? Health.up().build() : Health.down().build())
                .onErrorResume(failure -> Mono.just(Health.down(failure).build()));
    }
}
