package tandem.store;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Starts the embedded store, unless {@code spring.mongodb.uri} names a MongoDB server. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final String URI = "spring.mongodb.uri";

    @Bean
    Migrations migrations() {
        return Migrations.ALL;
    }

    /** What there is only when the file is ours. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = URI, havingValue = "embedded", matchIfMissing = true)
    static class Embedded {

        @Bean
        EmbeddedStore embeddedStore(@Value("${tandem.data:./data}") Path folder) {
            return EmbeddedStore.open(folder);
        }

        @Bean
        MongoConnectionDetails embeddedAddress(EmbeddedStore store) {
            ConnectionString address = store.address();
            return () -> address;
        }

        @Bean
        Compaction compaction(EmbeddedStore store) {
            return () -> Mono.<Void>fromRunnable(store::compact).subscribeOn(Schedulers.boundedElastic());
        }

        /** Its file is opened by one Tandem at a time. */
        @Bean
        Leases leases(ReactiveMongoTemplate mongo) {
            return new Leases(mongo, Clock.systemUTC(), true);
        }

        @Bean
        Reading reading(EmbeddedStore store) {
            return new EmbeddedReading(store);
        }

        @Bean
        StoreHealth storeHealth(ReactiveMongoTemplate mongo, EmbeddedStore store) {
            return new StoreHealth(mongo, store::isSaving);
        }
    }

    /** What there is when a MongoDB server keeps the data. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = URI)
    static class Server {

        @Bean
        Compaction compaction() {
            return Mono::empty;
        }

        @Bean
        Leases leases(ReactiveMongoTemplate mongo) {
            return new Leases(mongo, Clock.systemUTC());
        }

        @Bean
        Reading reading(ReactiveMongoTemplate mongo) {
            return new ServerReading(mongo);
        }

        /** Comes after the address, so that no address can ask for less. */
        @Bean
        @Order
        MongoClientSettingsBuilderCustomizer everyWriteIsSafe() {
            return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
        }

        @Bean
        StoreHealth storeHealth(ReactiveMongoTemplate mongo) {
            return new StoreHealth(mongo, () -> true);
        }
    }
}
