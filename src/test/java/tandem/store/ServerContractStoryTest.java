package tandem.store;

import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on the MongoDB server that {@code TANDEM_TEST_MONGODB_URI} names, if it names one. */
class ServerContractStoryTest implements StoreContract {

    private static final String VARIABLE = "TANDEM_TEST_MONGODB_URI";

    @RegisterExtension
    static final ContractRun RUN = new ContractRun("the server of " + VARIABLE, ServerContractStoryTest::open);

    @Override
    public Things things() {
        return RUN.things();
    }

    private static ContractRun.Opened open() {
        String address = Objects.requireNonNullElse(System.getenv(VARIABLE), "");
        if (address.isEmpty()) {
            throw new ContractRun.NotHere(VARIABLE + " names none");
        }
        return new ContractRun.Opened(address, () -> {});
    }
}
