package tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class StartRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.8.8.8"})
    void letTheExamplesStartOnThisMachine(String address) {
        assertThatNoException().isThrownBy(() -> start(true, address, "examples"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no-such-host.invalid"})
    void refuseTheExamplesWhereOtherMachinesCanReachThem(String address) {
        assertThatThrownBy(() -> start(true, address, "examples"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("server.address is \"" + address + "\"");
    }

    @Test
    void refuseTheExamplesWithoutAnAddress() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("examples");

        assertThatThrownBy(() -> new StartRules(true).postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void refuseTheExamplesFromAPackageThatHoldsNone() {
        assertThatThrownBy(() -> start(false, "127.0.0.1", "examples"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds no examples");
    }

    @Test
    void letEverythingElseStartAnywhere() {
        assertThatNoException().isThrownBy(() -> start(false, "0.0.0.0"));
        assertThatNoException().isThrownBy(() -> start(true, "0.0.0.0", "production"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tandem.example", "https://", "https://a.example/path", "javascript:alert(1)"})
    void refuseMailWithoutAnAddressForItsLinks(String address) {
        assertThatThrownBy(() -> startWithMail(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tandem.address is \"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tandem.example", "https://tandem.example/", "http://127.0.0.1:8080"})
    void letMailStartWithAnAddress(String address) {
        assertThatNoException().isThrownBy(() -> startWithMail(address));
    }

    @Test
    void showARefusalAsOneMessageWithItsRemedy() {
        assertThat(new StartRefusedAnalyzer().analyze(new StartRefused("The folder is in use.", "Stop the other.")))
                .extracting("description", "action")
                .containsExactly("The folder is in use.", "Stop the other.");
    }

    private static void startWithMail(String address) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.mail.host", "mail.example")
                .withProperty("tandem.address", address);
        new StartRules(false).postProcessEnvironment(environment, new SpringApplication());
    }

    private static void start(boolean examplesAreHere, String address, String... profiles) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
        environment.setActiveProfiles(profiles);
        new StartRules(examplesAreHere).postProcessEnvironment(environment, new SpringApplication());
    }
}
