package tandem.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** The contract on one store: each case has a database of its own, and what passed is counted and told at the end. */
final class ContractRun
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, TestWatcher {

    private final String name;
    private final Callable<Opened> opening;
    private @Nullable Running running;

    /**
     * A run on the store that is opened when the first case begins.
     *
     * @param opening fails with {@link NotHere} if this machine does not have such a store, and the cases are skipped
     */
    ContractRun(String name, Callable<Opened> opening) {
        this.name = name;
        this.opening = opening;
    }

    /** A store that answers at an address, and what stops it again. */
    record Opened(String address, AutoCloseable stop) {}

    private record Running(Opened store, MongoClient client, Things things) {

        Running fresh() {
            return new Running(
                    store, client, new Things(new ReactiveMongoTemplate(client, "contract-" + UUID.randomUUID())));
        }
    }

    /** There is no such store on this machine; the message says what is missing. */
    static final class NotHere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotHere(String reason) {
            super(reason);
        }
    }

    Things things() {
        return running().things();
    }

    private Running running() {
        return Objects.requireNonNull(running, "The store is opened before the first case");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        try {
            Opened store = opening.call();
            MongoClient client = MongoClients.create(store.address());
            running = new Running(store, client, new Things(new ReactiveMongoTemplate(client, "contract")));
        } catch (NotHere missing) {
            ContractCount.of(context).skipped(name, String.valueOf(missing.getMessage()));
            throw new TestAbortedException("Skipped on " + name + ": " + missing.getMessage(), missing);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running = running().fresh();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        things().store()
                .getMongoDatabase()
                .flatMap(database -> Mono.from(database.drop()))
                .block();
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        ContractCount.of(context).passed(name);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        ContractCount.of(context).failed(name);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (running != null) {
            running.client().close();
            running.store().stop().close();
        }
    }
}
