package tandem.store;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import tandem.Command;
import tandem.StartRefused;

/** Writes a backup: {@code --tandem.backup=FILE}. The embedded store must not be in use; a MongoDB may be. */
public class BackupCommand implements Command {

    private static final String ARGUMENT = "tandem.backup";

    private final PrintStream console;

    /** Made by whoever looks for commands. */
    public BackupCommand() {
        this(System.out);
    }

    BackupCommand(PrintStream console) {
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
        refuseOverwriting(file);
        StoredForm form = tandem.getBean(StoredForm.class);
        Contents contents = form.find()
                .filter(StoredForm.Said::restoring)
                .flatMap(half -> Mono.<Contents>error(Upgrade.halfRestored()))
                .switchIfEmpty(tandem.getBean(Backups.class).write(file))
                .blockOptional()
                .orElseThrow();
        console.println("Wrote " + file + ": " + contents.inWords());
        return true;
    }

    private static void refuseOverwriting(Path file) {
        if (Files.exists(file)) {
            throw new StartRefused(
                    "The file " + file + " is there already, and a backup overwrites nothing.", "Name another file.");
        }
    }
}
