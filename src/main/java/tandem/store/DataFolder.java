package tandem.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import tandem.StartRefused;

/** The folder that holds everything Tandem keeps: ours alone while we run, and closed to other users of the machine. */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes it for this process.
     *
     * @throws StartRefused if another start has it, or if it cannot be written
     */
    static DataFolder take(Path where) {
        Path folder = where.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            return new DataFolder(folder, lock(folder));
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder " + folder + " cannot be used: " + unusable,
                    "Make the folder writable for this user, or name another one with TANDEM_DATA.");
        }
    }

    /** A file in the folder that only this user can read; it is made if it is not there. */
    Path file(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
            restrict(file, "rw-------");
            return file;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Whether as much can be written to the disk now. */
    boolean takes(int bytes) {
        Path trial = folder.resolve("tandem.trial");
        try {
            try {
                Files.write(trial, new byte[bytes]);
                force(trial, StandardOpenOption.WRITE);
            } finally {
                Files.deleteIfExists(trial);
            }
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Puts one file in the place of another, in one step that holds even if the power goes. */
    void replace(String name, String replacement) {
        Path source = file(replacement);
        try {
            force(source, StandardOpenOption.WRITE);
            Files.move(source, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            if (knowsOwners(folder)) {
                force(folder, StandardOpenOption.READ);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve("tandem.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        restrict(file, "rw-------");
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused(
                    "The data folder " + folder + " is in use: Tandem is already running on it.",
                    "Stop the other Tandem, or name another folder with TANDEM_DATA.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Waits until it is on disk. */
    static void force(Path path, OpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** Closes it to other users of the machine, where the file system knows users. */
    static void restrict(Path path, String permissions) throws IOException {
        if (knowsOwners(path)
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                        .equals(permissions)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
