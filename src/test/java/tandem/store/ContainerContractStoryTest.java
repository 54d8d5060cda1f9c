package tandem.store;

import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The contract on a server in a container: the image of {@code TANDEM_TEST_MONGODB_IMAGE}, otherwise a real MongoDB. */
class ContainerContractStoryTest implements StoreContract {

    private static final String IMAGE =
            Objects.requireNonNullElse(System.getenv("TANDEM_TEST_MONGODB_IMAGE"), "mongo:8.0");
    private static final int PORT = 27017;

    @RegisterExtension
    static final ContractRun RUN = new ContractRun("the container " + IMAGE, ContainerContractStoryTest::open);

    @Override
    public Things things() {
        return RUN.things();
    }

    private static ContractRun.Opened open() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ContractRun.NotHere("there is no container engine");
        }
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withExposedPorts(PORT)
                .waitingFor(Wait.forLogMessage(".*(listening on|Waiting for connections).*", 1));
        try {
            container.start();
        } catch (ContainerFetchException notToBeHad) {
            throw new ContractRun.NotHere("the image cannot be had");
        }
        return new ContractRun.Opened(
                "mongodb://%s:%d/?w=majority&journal=true"
                        .formatted(container.getHost(), container.getMappedPort(PORT)),
                container::stop);
    }
}
