package tandem.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What one commit has put into the store's file.
 *
 * @param chunk its number; numbers are used again after many years
 * @param version counts commits, so a later one has a higher version
 * @param place where it begins in the file, in bytes
 * @param length in bytes
 * @param sum the checksum of all of it
 */
record ChunkSum(int chunk, long version, long place, int length, long sum) {

    private static final int FIELDS = 6;
    private static final int HEXADECIMAL = 16;

    static ChunkSum of(int chunk, long version, long place, ByteBuffer bytes) {
        return new ChunkSum(chunk, version, place, bytes.remaining(), sum(bytes.duplicate()));
    }

    boolean fits(ByteBuffer bytes) {
        return bytes.remaining() == length && sum(bytes.duplicate()) == sum;
    }

    /** One line, which ends with a checksum of its own. */
    String line() {
        String told = "%x %x %x %x %x".formatted(chunk, version, place, length, sum);
        return told + " " + Long.toHexString(sum(told)) + "\n";
    }

    /** Empty if the line was damaged, or not written to its end. */
    static Optional<ChunkSum> read(String line) {
        String[] fields = line.split(" ", -1);
        int end = line.lastIndexOf(' ');
        if (fields.length != FIELDS || !fields[FIELDS - 1].equals(Long.toHexString(sum(line.substring(0, end))))) {
            return Optional.empty();
        }
        return Optional.of(new ChunkSum(
                Integer.parseInt(fields[0], HEXADECIMAL),
                Long.parseLong(fields[1], HEXADECIMAL),
                Long.parseLong(fields[2], HEXADECIMAL),
                Integer.parseInt(fields[3], HEXADECIMAL),
                Long.parseLong(fields[4], HEXADECIMAL)));
    }

    private static long sum(String text) {
        return sum(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static long sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
