package tandem.store;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.Command;

/** Puts a backup into an empty store, an embedded one or a MongoDB: {@code --tandem.restore=FILE}. */
public class RestoreCommand implements Command {

    private static final String ARGUMENT = "tandem.restore";

    private final PrintStream console;

    /** Made by whoever looks for commands. */
    public RestoreCommand() {
        this(System.out);
    }

    RestoreCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public String argument() {
        return "--" + ARGUMENT;
    }

    @Override
    public Class<?> configuration() {
        return StoreAlone.class;
    }

    @Override
    public boolean run(ConfigurableApplicationContext tandem) {
        Path file = StoreAlone.fileNamedBy(ARGUMENT, tandem);
        Contents contents =
                tandem.getBean(Restore.class).from(file).blockOptional().orElseThrow();
        console.println("Restored " + file + ": " + contents.inWords());
        console.println("Everybody signs in anew with the link they have. Now start Tandem.");
        return true;
    }
}
