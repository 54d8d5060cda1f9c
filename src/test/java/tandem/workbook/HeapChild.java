package tandem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a piece of work in a machine of its own whose heap is just so large: what is in use when idle, and a number of MiB
 * more. An idle one has loaded everything, has done the work once in small, and holds what the work is about.
 */
final class HeapChild {

    static final int MIB = 1024 * 1024;

    private HeapChild() {}

    /** What one machine told: its words, and whether it came to its end. */
    record Told(List<String> lines, boolean isWhole) {

        long number(String what) {
            return lines.stream()
                    .filter(line -> line.startsWith(what + " "))
                    .mapToLong(line -> Long.parseLong(line.substring(what.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("It did not say " + what + ": " + lines));
        }
    }

    /** The heap that is in use when idle, in MiB, rounded up. */
    static long idle(Class<?> work, String... arguments) {
        return run(work, 2048, arguments).number("idle");
    }

    /** Does the work with so many MiB of heap. */
    static Told run(Class<?> work, long heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-Xmn16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                work.getName()));
        command.addAll(List.of(arguments));
        try {
            Process child =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Told(said.lines().toList(), child.waitFor() == 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the child: says what is in use now. */
    static void sayIdle() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("idle " + ((runtime.totalMemory() - runtime.freeMemory()) / MIB + 1));
    }
}
