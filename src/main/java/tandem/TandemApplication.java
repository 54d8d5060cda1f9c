package tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveRepositoriesAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Tandem. It has no repositories that would have to be looked for. */
@SpringBootApplication(exclude = DataMongoReactiveRepositoriesAutoConfiguration.class)
@EnableScheduling
public class TandemApplication {

    public static void main(String[] arguments) {
        Command.wantedBy(arguments)
                .ifPresentOrElse(
                        command -> System.exit(command.start(arguments)),
                        () -> SpringApplication.run(TandemApplication.class, arguments));
    }
}
