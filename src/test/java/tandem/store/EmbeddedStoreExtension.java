package tandem.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Hands a test a {@link ReactiveMongoTemplate} on a fresh embedded store:
 * {@code @ExtendWith(EmbeddedStoreExtension.class)} and a parameter of the test, its constructor or {@code @BeforeEach}.
 * Each test has a database of its own; the server is started once for all of them.
 */
public final class EmbeddedStoreExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create("tandem.store");

    /** A test's constructor, too, is handed the test's own database and not one for the whole class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ReactiveMongoTemplate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running =
                context.getRoot().getStore(OURS).computeIfAbsent(Running.class, type -> Running.start(), Running.class);
        return context.getStore(OURS)
                .computeIfAbsent(
                        ReactiveMongoTemplate.class,
                        type -> new ReactiveMongoTemplate(running.client(), running.freshName()),
                        ReactiveMongoTemplate.class);
    }

    private record Running(Path folder, EmbeddedStore store, MongoClient client, AtomicInteger names)
            implements AutoCloseable {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("tandem-store");
                EmbeddedStore store = EmbeddedStore.open(folder);
                return new Running(folder, store, MongoClients.create(store.address()), new AtomicInteger());
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }

        String freshName() {
            return "test" + names.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            client.close();
            store.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
