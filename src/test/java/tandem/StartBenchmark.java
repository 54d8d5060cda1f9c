package tandem;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Prints how long a process takes until it is ready, against an application of nothing but the same starters, in turns;
 * asserts nothing. Run alone: {@code mvn test -Dtest=StartBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StartBenchmark {

    private static final int TURNS = 3;
    private static final String READY = "ready to be compared";

    @TempDir
    Path folder;

    @Test
    void startAgainstABareApplication() throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        for (int turn = -1; turn < TURNS; turn++) {
            double first = seconds(Whole.class);
            double second = seconds(Bare.class);
            if (turn >= 0) {
                ours.add(first);
                bares.add(second);
            }
        }
        System.out.printf(
                "Start until ready: %.2f s; bare application with the same starters: %.2f s; ratio %.2f%n",
                median(ours), median(bares), median(ours) / median(bares));
    }

    private double seconds(Class<?> application) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        application.getName(),
                        "--server.port=0",
                        "--tandem.data=" + folder)
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
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void run(Class<?> application, String[] arguments) {
        SpringApplication start = new SpringApplication(application);
        ApplicationListener<ApplicationReadyEvent> ready = event -> System.out.println(READY);
        start.addListeners(ready);
        start.run(arguments);
    }

    /** Tandem as it is packaged: without examples. */
    static final class Whole {

        private Whole() {}

        public static void main(String[] arguments) {
            run(TandemApplication.class, arguments);
        }
    }

    /** Every starter of Tandem, and nothing of ours. Marked as an application, it would be taken for the tests' own. */
    @EnableAutoConfiguration
    static class Bare {

        public static void main(String[] arguments) {
            run(Bare.class, arguments);
        }
    }
}
