package tandem;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/**
 * What a start is refused for. The examples let everybody into every role, so they start only on the machine of whoever
 * looks around, and never from what is packaged to be installed. Mail starts only with an address for its links.
 */
class StartRules implements EnvironmentPostProcessor, Ordered {

    private static final Profiles EXAMPLES = Profiles.of("examples");
    private static final String ANY_CLASS_OF_THE_EXAMPLES = "tandem.examples.package-info";

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?");

    private final boolean examplesAreHere;

    StartRules() {
        this(ClassUtils.isPresent(ANY_CLASS_OF_THE_EXAMPLES, StartRules.class.getClassLoader()));
    }

    StartRules(boolean examplesAreHere) {
        this.examplesAreHere = examplesAreHere;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        refuseMailWithoutAddress(environment);
        if (environment.acceptsProfiles(EXAMPLES)) {
            refuseWithoutExamples();
            refuseOtherMachines(environment.getProperty("server.address", ""));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /** What a request says about our name can be forged; links in letters must not begin with it. */
    private static void refuseMailWithoutAddress(ConfigurableEnvironment environment) {
        boolean mail = !environment.getProperty("spring.mail.host", "").isBlank();
        String address = environment.getProperty("tandem.address", "");
        if (mail && !ADDRESS.matcher(address).matches()) {
            throw new StartRefused(
                    "Mail is on (spring.mail.host), and tandem.address is \"" + address
                            + "\", so links in letters would lead nowhere.",
                    "Set tandem.address (TANDEM_ADDRESS) to what people type to get here, such as https://tandem.example.");
        }
    }

    private void refuseWithoutExamples() {
        if (!examplesAreHere) {
            throw new StartRefused(
                    "The profile \"examples\" is on, but this package of Tandem holds no examples.",
                    "Start it without that profile, or start the examples from the source with mvn spring-boot:run.");
        }
    }

    private static void refuseOtherMachines(String address) {
        if (!isThisMachineOnly(address)) {
            throw new StartRefused(
                    "The examples let everybody into every role, and server.address is \"" + address
                            + "\", where other machines can reach them.",
                    "Leave server.address (SERVER_ADDRESS) away, or switch the profile \"examples\" off.");
        }
    }

    private static boolean isThisMachineOnly(String address) {
        try {
            return !address.isBlank()
                    && Arrays.stream(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
