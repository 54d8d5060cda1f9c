package tandem.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One entry of a zip file.
 *
 * @param file the bytes of which this is a view: the whole zip file, or this entry alone where it is unpacked already
 * @param from where the entry begins, and {@code start} where its data do, in bytes from the start of the file
 * @param packed how many bytes it takes in the file, and {@code size} how many it says it has unpacked
 */
record ZipPart(String name, ByteBuffer file, boolean deflated, int from, int start, int packed, long size, long crc) {

    int end() {
        return start + packed;
    }

    /** The unpacked bytes; the caller counts them, since what an entry says of itself need not be true. */
    InputStream open() {
        InputStream raw = new ByteArrayInputStream(file.array(), file.arrayOffset() + start, packed);
        return deflated ? new Unpacking(raw) : raw;
    }

    /** The same, with its bytes unpacked. */
    ZipPart unpacked(byte[] bytes) {
        return new ZipPart(name, ByteBuffer.wrap(bytes), false, 0, 0, bytes.length, bytes.length, crc);
    }

    private static final class Unpacking extends InflaterInputStream {

        Unpacking(InputStream raw) {
            super(raw, new Inflater(true), 8192);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
