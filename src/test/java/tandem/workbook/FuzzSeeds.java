package tandem.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the seeds of every target into folders of their own, where a fuzzer begins and keeps what it finds. */
final class FuzzSeeds {

    private FuzzSeeds() {}

    static Map<String, Map<String, byte[]>> all() {
        return Map.of("UploadFuzz", UploadFuzz.seeds(), "PartFuzz", PartFuzz.seeds(), "CellsFuzz", CellsFuzz.seeds());
    }

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, Map<String, byte[]>> target : all().entrySet()) {
            Path folder = Files.createDirectories(Path.of(arguments[0], target.getKey()));
            int number = 0;
            for (byte[] seed : target.getValue().values()) {
                Files.write(folder.resolve("seed-" + number++), seed);
            }
        }
    }
}
