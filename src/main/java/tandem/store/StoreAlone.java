package tandem.store;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tandem.StartRefused;

/** What a command needs that works on the store, and nothing that serves pages. */
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    Patience.class,
    PassingCollections.class,
    StoredForm.class,
    Backups.class,
    Restore.class
})
class StoreAlone {

    /** The file that an argument names, for example {@code --tandem.backup=/var/backups/tandem.gz}. */
    static Path fileNamedBy(String argument, ConfigurableApplicationContext tandem) {
        String name = tandem.getEnvironment().getProperty(argument, "");
        if (name.isBlank()) {
            throw new StartRefused("No file is named.", "Name one, for example --" + argument + "=tandem.gz.");
        }
        return Path.of(name).toAbsolutePath().normalize();
    }
}
