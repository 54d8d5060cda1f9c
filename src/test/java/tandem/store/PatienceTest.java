package tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waitsForNothingForEver() {
        MongoClientSettings.Builder builder = MongoClientSettings.builder();
        new Patience().customize(builder);
        MongoClientSettings settings = builder.build();

        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.SECONDS))
                .isEqualTo(2);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS))
                .isEqualTo(10);
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(4);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.SECONDS))
                .isEqualTo(4);
    }

    @Test
    void leavesTheLastWordToTheAddress() {
        MongoClientSettings.Builder builder = MongoClientSettings.builder();
        new Patience().customize(builder);
        builder.applyConnectionString(new ConnectionString("mongodb://localhost/?socketTimeoutMS=3000"));

        assertThat(builder.build().getSocketSettings().getReadTimeout(TimeUnit.SECONDS))
                .isEqualTo(3);
        assertThat(builder.build().getSocketSettings().getConnectTimeout(TimeUnit.SECONDS))
                .isEqualTo(2);
    }
}
