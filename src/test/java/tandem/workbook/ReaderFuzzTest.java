package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The seeds that a fuzzer starts from: each is read, or refused as an upload is. Fuzzing itself is a command of its own. */
class ReaderFuzzTest {

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "UploadFuzz", UploadFuzz::fuzzerTestOneInput,
            "PartFuzz", PartFuzz::fuzzerTestOneInput,
            "CellsFuzz", CellsFuzz::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> everySeedIsReadOrRefused() {
        assertThat(FuzzSeeds.all().keySet()).isEqualTo(TARGETS.keySet());
        return FuzzSeeds.all().entrySet().stream()
                .flatMap(target -> target.getValue().entrySet().stream()
                        .map(seed -> DynamicTest.dynamicTest(
                                target.getKey() + ": " + seed.getKey(),
                                () -> TARGETS.getOrDefault(target.getKey(), none -> {})
                                        .accept(seed.getValue()))));
    }
}
