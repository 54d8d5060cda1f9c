package tandem.store;

import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * How long the driver waits for the store, said once for every call: nobody may wait for ever. It comes before the address
 * of the store is read, so that {@code socketTimeoutMS} and the like in the address still count.
 */
@Component
class Patience implements MongoClientSettingsBuilderCustomizer, Ordered {

    private static final int TO_CONNECT_SECONDS = 2;
    private static final int FOR_A_SERVER_SECONDS = 4;
    private static final int FOR_AN_ANSWER_SECONDS = 10;

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.applyToSocketSettings(socket -> socket.connectTimeout(TO_CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(FOR_AN_ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(FOR_A_SERVER_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(FOR_A_SERVER_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
