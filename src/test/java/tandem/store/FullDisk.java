package tandem.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** A small disk of its own. To make one needs Linux and root; otherwise the test says aloud that it was skipped. */
final class FullDisk implements AutoCloseable {

    private final Path place;

    private FullDisk(Path place) {
        this.place = place;
    }

    static FullDisk at(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        FullDisk disk = new FullDisk(place);
        if (!disk.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString())) {
            System.out.println("SKIPPED: no small disk can be made here, so nobody sees what happens when one is full");
            throw new TestAbortedException("Mounting needs Linux and root");
        }
        return disk;
    }

    Path place() {
        return place;
    }

    void grow(int megabytes) throws IOException {
        remount("size=" + megabytes + "m");
    }

    void remount(String options) throws IOException {
        if (!run("mount", "-o", "remount," + options, place.toString())) {
            throw new IOException("The disk could not be changed: " + options);
        }
    }

    /** Also while a file is still open. */
    @Override
    public void close() throws IOException {
        run("umount", "-l", place.toString());
    }

    private boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
