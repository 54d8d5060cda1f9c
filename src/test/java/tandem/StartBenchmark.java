package tandem;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import tandem.bare.BareApplication;

/**
 * Prints how long a process takes, and how much of the processor, until it is ready, against an application of nothing
 * but the same starters, in turns; asserts nothing. Run alone: {@code mvn test -Dtest=StartBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StartBenchmark {

    private static final int TURNS = 3;
    private static final String READY = "ready to be compared";

    @TempDir
    Path folder;

    @Test
    void startAgainstABareApplication() throws IOException {
        List<Start> ours = new ArrayList<>();
        List<Start> bares = new ArrayList<>();
        for (int turn = -1; turn < TURNS; turn++) {
            Start first = start(TandemApplication.class);
            Start second = start(BareApplication.class);
            if (turn >= 0) {
                ours.add(first);
                bares.add(second);
            }
        }
        print("Start until ready", ours, bares, Start::seconds);
        print("Processor until ready", ours, bares, Start::processorSeconds);
    }

    /** What a start took; the processor's time is told apart from what else the machine does. */
    private record Start(double seconds, double processorSeconds) {}

    private static void print(String what, List<Start> ours, List<Start> bares, ToDoubleFunction<Start> of) {
        double one = median(ours, of);
        double other = median(bares, of);
        System.out.printf(
                "%s: %.2f s; bare application with the same starters: %.2f s; ratio %.2f%n",
                what, one, other, one / other);
    }

    private Start start(Class<?> application) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Starter.class.getName(),
                        application.getName(),
                        "--server.port=0",
                        "--tandem.data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.equals(READY)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException(application + " did not start");
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Start(
                    seconds,
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
        double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** What a packaged Tandem has, and of the tests' classes only these two: a start looks through all that are ours. */
    private String classPath() throws IOException {
        Path tests = Path.of("target", "test-classes");
        for (Class<?> type : List.of(Starter.class, BareApplication.class)) {
            Path file = Path.of(type.getName().replace('.', '/') + ".class");
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(tests.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !Path.of(part).endsWith(tests))
                .collect(Collectors.joining(File.pathSeparator, folder + File.pathSeparator, ""));
    }

    /** Starts the application that is named first, and says when it is ready. */
    static final class Starter {

        private Starter() {}

        public static void main(String[] arguments) throws ClassNotFoundException {
            SpringApplication start = new SpringApplication(Class.forName(arguments[0]));
            ApplicationListener<ApplicationReadyEvent> ready = event -> System.out.println(READY);
            start.addListeners(ready);
            start.run(arguments);
        }
    }
}
