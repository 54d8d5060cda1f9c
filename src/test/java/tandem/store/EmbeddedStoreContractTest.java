package tandem.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;

/** The contract on the store that comes with Tandem. */
class EmbeddedStoreContractTest implements StoreContract {

    @RegisterExtension
    static final ContractRun RUN = new ContractRun("the embedded store", EmbeddedStoreContractTest::open);

    @Override
    public Things things() {
        return RUN.things();
    }

    private static ContractRun.Opened open() throws Exception {
        Path folder = Files.createTempDirectory("tandem-contract");
        EmbeddedStore store = EmbeddedStore.open(folder);
        return new ContractRun.Opened(store.address().getConnectionString(), () -> {
            store.close();
            FileSystemUtils.deleteRecursively(folder);
        });
    }
}
