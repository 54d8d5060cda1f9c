package tandem.store;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** How many cases of the contract passed on which store, printed when all tests are over. */
final class ContractCount implements AutoCloseable {

    private static final Namespace OURS = Namespace.create(ContractCount.class);

    private final Map<String, Cases> stores = new TreeMap<>();
    private final Map<String, String> skipped = new TreeMap<>();

    private record Cases(int passed, int failed) {

        Cases plus(Cases more) {
            return new Cases(passed + more.passed, failed + more.failed);
        }
    }

    static ContractCount of(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(ContractCount.class, type -> new ContractCount(), ContractCount.class);
    }

    void passed(String store) {
        add(store, new Cases(1, 0));
    }

    void failed(String store) {
        add(store, new Cases(0, 1));
    }

    private synchronized void add(String store, Cases cases) {
        stores.merge(store, cases, Cases::plus);
    }

    synchronized void skipped(String store, String reason) {
        skipped.put(store, reason);
    }

    @Override
    public synchronized void close() {
        stores.forEach((store, cases) -> System.out.printf(
                "Store contract on %s: %d of %d cases passed%n", store, cases.passed, cases.passed + cases.failed));
        skipped.forEach((store, reason) -> System.out.printf("Store contract on %s: SKIPPED, %s%n", store, reason));
        System.out.printf(
                "Store contract: %d cases x stores passed, on %d stores%n",
                stores.values().stream().mapToInt(Cases::passed).sum(), stores.size());
    }
}
