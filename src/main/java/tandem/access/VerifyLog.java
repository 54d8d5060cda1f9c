package tandem.access;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import tandem.Command;

/**
 * Checks the log of every area and prints a line for each: {@code --tandem.verify-log=true}. Changes nothing. The embedded
 * store must not be in use meanwhile.
 */
public class VerifyLog implements Command {

    private final PrintStream console;

    /** Made by whoever looks for commands. */
    public VerifyLog() {
        this(System.out);
    }

    VerifyLog(PrintStream console) {
        this.console = console;
    }

    @Override
    public String argument() {
        return "--tandem.verify-log=true";
    }

    @Override
    public Class<?> configuration() {
        return Parts.class;
    }

    @Override
    public boolean run(ConfigurableApplicationContext tandem) {
        List<LogChecks.Checked> all = tandem.getBean(LogChecks.class)
                .all()
                .collectList()
                .blockOptional()
                .orElse(List.of());
        all.forEach(checked -> console.println(line(checked)));
        if (all.isEmpty()) {
            console.println("There is no log yet.");
        }
        return all.stream().allMatch(checked -> checked.fault().isEmpty());
    }

    private static String line(LogChecks.Checked checked) {
        return checked.fault()
                .map(fault -> "%s  DOES NOT FIT  %s".formatted(checked.head().area(), fault.inWords()))
                .orElseGet(() -> "%s  fits  %d entries, seal %s"
                        .formatted(
                                checked.head().area(),
                                checked.entries(),
                                checked.head().seal()));
    }

    /** The store, the log and the check, and nothing that serves pages. */
    @EnableAutoConfiguration
    @ComponentScan({"tandem.store", "tandem.access.mongo"})
    @Import(LogChecks.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
