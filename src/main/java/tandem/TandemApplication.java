package tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Tandem. */
@SpringBootApplication
public class TandemApplication {

    public static void main(String[] arguments) {
        Command.wantedBy(arguments)
                .ifPresentOrElse(
                        command -> System.exit(command.start(arguments)),
                        () -> SpringApplication.run(TandemApplication.class, arguments));
    }
}
