package tandem.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.TandemApplication;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.workbook.PlanExport;
import tandem.workbook.ResultsExport;

/**
 * Writes the workbooks of the example areas, as a lead downloads them, into {@code reports/examples}. They are planted on
 * one day, whatever day it is, so that the same workbooks come out everywhere.
 */
public final class ExampleWorkbooks {

    /** Where they are kept. */
    static final Path KEPT = Path.of("reports/examples");

    /** How they are made anew. */
    static final String RENEW = "mvn -q spring-boot:run -Dspring-boot.run.main-class=tandem.examples.ExampleWorkbooks";

    private static final Instant THAT_DAY = Instant.parse("2027-06-14T09:00:00Z");
    private static final String ADDRESS = "https://tandem.example";

    private final Path folder;

    ExampleWorkbooks(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        new ExampleWorkbooks(KEPT).write();
    }

    /** Writes them with a Tandem of its own, in a store that is thrown away. */
    void write() {
        Path data = nowhere();
        try (ConfigurableApplicationContext tandem = SpringApplication.run(
                OnThatDay.class,
                "--spring.profiles.active=examples",
                "--server.port=0",
                "--spring.main.lazy-initialization=true",
                "--tandem.data=" + data)) {
            write(tandem);
        } finally {
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }

    private void write(ConfigurableApplicationContext tandem) {
        PlanExport plans = tandem.getBean(PlanExport.class);
        ResultsExport results = tandem.getBean(ResultsExport.class);
        Results revealed = tandem.getBean(Results.class);
        tandem.getBean(Examples.class)
                .planted()
                .thenMany(Flux.fromIterable(Examples.casts()))
                .concatMap(cast -> plans.export(cast.code(), lead(cast), ADDRESS + "/areas/" + cast.code() + "/plan")
                        .concatWith(revealed.list(cast.code())
                                .next()
                                .map(FrozenResults::round)
                                .flatMap(round ->
                                        results.export(round, lead(cast), ADDRESS + round.path() + "/results"))))
                .concatMap(this::save)
                .blockLast();
    }

    private static Path nowhere() {
        try {
            return Files.createTempDirectory("tandem-examples");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Mono<Void> save(PlanExport.File file) {
        return Mono.fromCallable(() -> {
                    Files.createDirectories(folder);
                    return Files.write(
                            folder.resolve(file.name()), file.content().getContentAsByteArray());
                })
                .then();
    }

    private static Viewer lead(Cast cast) {
        return new Viewer(
                cast.leadId(Side.COUNCIL).value(),
                cast.lead(Side.COUNCIL).name(),
                Role.COUNCIL_LEAD,
                Optional.of(cast.code()));
    }

    /** Tandem with a clock that stands still. */
    @Import(TandemApplication.class)
    static class OnThatDay {

        @Bean
        @Primary
        Clock still() {
            return Clock.fixed(THAT_DAY, ZoneOffset.UTC);
        }
    }
}
