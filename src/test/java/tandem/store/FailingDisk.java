package tandem.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.disk.FilePathDisk;

/**
 * A disk beneath a folder that takes what is written, and then says that it could not keep it. The library looks for
 * another kind of disk by the first part of a file's address, up to a colon: the folder has one in its name.
 */
final class FailingDisk extends FilePathDisk {

    private final String scheme;
    private final AtomicInteger failures;

    private FailingDisk(String scheme, AtomicInteger failures) {
        this.scheme = scheme;
        this.failures = failures;
    }

    /** A disk of its own in this folder, which is well until {@link #fail} is called. */
    static FailingDisk in(Path folder) {
        FailingDisk disk = new FailingDisk(folder.toAbsolutePath().normalize() + "/failing", new AtomicInteger());
        FilePath.register(disk);
        return disk;
    }

    Path place() {
        return Path.of(scheme + ":disk");
    }

    /** The next sync fails, and those after it succeed, as a system's do that has thrown away what it could not keep. */
    void fail() {
        failures.set(1);
    }

    void remove() {
        FilePath.unregister(this);
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public FilePathDisk getPath(String path) {
        FailingDisk file = new FailingDisk(scheme, failures);
        file.name = path;
        return file;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), failures);
    }

    private static final class Channel extends FileBase {

        private final FileChannel file;
        private final AtomicInteger failures;

        Channel(FileChannel file, AtomicInteger failures) {
            this.file = file;
            this.failures = failures;
        }

        @Override
        public void force(boolean everything) throws IOException {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("Input/output error");
            }
            file.force(everything);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long place) throws IOException {
            return file.read(bytes, place);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long place) throws IOException {
            return file.write(bytes, place);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long place) throws IOException {
            file.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long length) throws IOException {
            file.truncate(length);
            return this;
        }

        @Override
        public synchronized FileLock tryLock(long place, long length, boolean shared) throws IOException {
            return file.tryLock(place, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
