package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lets Jazzer look for an upload that breaks the reader: {@code mvn test -Pfuzz -Dtest=ReaderFuzzing -Dfuzz.minutes=10
 * -Dsurefire.failIfNoSpecifiedTests=false}, so long for each target. What it learns stays in {@code target/fuzz}, from where
 * the next run goes on. Its name keeps it out of the ordinary tests.
 */
class ReaderFuzzing {

    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final int LONGEST_INPUT = 40_000;

    @ParameterizedTest
    @ValueSource(strings = {"UploadFuzz", "PartFuzz", "CellsFuzz"})
    void findsNothingButRefusals(String target) throws IOException, InterruptedException {
        FuzzSeeds.main(new String[] {FOLDER.toString()});
        Process fuzzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=tandem.workbook." + target,
                        "--instrumentation_includes=tandem.workbook.*",
                        "--reproducer_path=" + FOLDER,
                        "-artifact_prefix=" + FOLDER + "/",
                        "-max_len=" + LONGEST_INPUT,
                        "-max_total_time=" + 60 * Integer.getInteger("fuzz.minutes", 1),
                        FOLDER.resolve(target).toString()))
                .inheritIO()
                .start();
        assertThat(fuzzer.waitFor()).isZero();
    }
}
