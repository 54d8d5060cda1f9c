package tandem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Something that the packaged Tandem does instead of serving pages: it answers on the console, opens no port and ends.
 * Features offer theirs in {@code META-INF/services}.
 */
public interface Command {

    /** The argument that asks for it, for example {@code --tandem.verify-log=true}. */
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
                .filter(command -> given.contains(command.argument()))
                .findFirst();
    }

    /** Starts what the command needs, runs it, and gives the exit code: 0 if all was well, else 1. */
    default int start(String... arguments) {
        SpringApplication application = new SpringApplication(configuration());
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext tandem = application.run(arguments)) {
            return run(tandem) ? 0 : 1;
        }
    }
}
