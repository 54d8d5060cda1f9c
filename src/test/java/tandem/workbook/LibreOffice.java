package tandem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;
import org.springframework.util.FileSystemUtils;

/** Debian's LibreOffice, which opens a workbook and saves it again. Where it is missing the test is skipped and says so. */
final class LibreOffice {

    private static final String MISSING = "SKIPPED: there is no soffice on the path (apt-get install libreoffice-calc)";
    private static final int LONGEST = 120;

    private LibreOffice() {}

    /** The workbook as LibreOffice saves it, as {@code .xlsx} again. */
    static byte[] saved(byte[] file) {
        Path soffice = Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> {
                    System.err.println(MISSING);
                    return new TestAbortedException(MISSING);
                });
        try {
            Path folder = Files.createTempDirectory("tandem-libreoffice");
            try {
                return saved(soffice, Files.write(folder.resolve("plan.xlsx"), file), folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(Path soffice, Path file, Path folder) throws IOException {
        Path back = folder.resolve("back");
        Process process = new ProcessBuilder(
                        soffice.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        back.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST, TimeUnit.SECONDS)) {
                throw new AssertionError("LibreOffice took longer than " + LONGEST + " seconds");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("LibreOffice was interrupted", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readAllBytes(back.resolve("plan.xlsx"));
    }
}
