package tandem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * Something that the packaged Tandem does instead of serving pages: it answers on the console, opens no port and ends.
 * Features offer theirs in {@code META-INF/services}.
 */
public interface Command {

    /** The argument that asks for it, for example {@code --tandem.verify-log=true}, or its beginning up to the equals sign. */
    String argument();

    /** Where its parts are configured. */
    Class<?> configuration();

    /** Does it; true if all was well. */
    boolean run(ConfigurableApplicationContext tandem);

    /** The command that these arguments ask for. */
    static Optional<Command> wantedBy(String... arguments) {
        List<String> given = Arrays.asList(arguments);
        return ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> given.stream().anyMatch(command::isAskedForBy))
                .findFirst();
    }

    private boolean isAskedForBy(String argument) {
        return argument.equals(argument()) || argument.startsWith(argument() + "=");
    }

    /**
     * Starts what the command needs, runs it, and gives the exit code: 0 if all was well, else 1. What it refuses is told
     * in words.
     */
    default int start(String... arguments) {
        SpringApplication application = new SpringApplication(configuration());
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext tandem = application.run(withoutPort(arguments))) {
            return run(tandem) ? 0 : 1;
        } catch (RuntimeException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof StartRefused refused) {
                System.err.println(refused.reason() + System.lineSeparator() + refused.remedy());
                return 1;
            }
            throw failure;
        }
    }

    /** As an argument, because the settings file says otherwise, and a setting of the application itself counts less. */
    private static String[] withoutPort(String... arguments) {
        return Stream.concat(Arrays.stream(arguments), Stream.of("--spring.main.web-application-type=none"))
                .toArray(String[]::new);
    }
}
