package tandem.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files as no honest program writes them. */
final class RawZip {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private short method = 8;
    private int count;

    /** The parts of a file, to change and put together again. */
    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] of(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    RawZip addAll(Map<String, byte[]> parts) {
        parts.forEach(this::add);
        return this;
    }

    RawZip add(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return add(name, deflated(content), content.length, (int) crc.getValue(), body.size(), true);
    }

    /** An entry that is stored as it is, and holds a whole other entry, which is listed as well. */
    RawZip nested(String outer, String inner, byte[] content) {
        RawZip within = new RawZip().add(inner, content);
        byte[] entry = within.body.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(entry);
        int from = body.size();
        method = 0;
        add(outer, entry, entry.length, (int) crc.getValue(), from, true);
        method = 8;
        return again(inner, from + 30 + outer.length(), content);
    }

    /** A second entry for the data of an entry that is there already: many of them unpack to very much. */
    RawZip again(String name, int from, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return add(name, deflated(content), content.length, (int) crc.getValue(), from, false);
    }

    int size() {
        return body.size();
    }

    private RawZip add(String name, byte[] packed, int size, int crc, int from, boolean write) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        if (write) {
            body.writeBytes(little(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 0x800)
                    .putShort(method)
                    .putInt(0)
                    .putInt(crc)
                    .putInt(packed.length)
                    .putInt(size)
                    .putShort((short) letters.length)
                    .putShort((short) 0)
                    .array());
            body.writeBytes(letters);
            body.writeBytes(packed);
        }
        directory.writeBytes(little(46)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) 0x800)
                .putShort(method)
                .putInt(0)
                .putInt(crc)
                .putInt(packed.length)
                .putInt(size)
                .putShort((short) letters.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(from)
                .array());
        directory.writeBytes(letters);
        count++;
        return this;
    }

    byte[] bytes() {
        return bytes(count);
    }

    /** The file, whose end says that it has so many entries. */
    byte[] bytes(int told) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(body.toByteArray());
        file.writeBytes(directory.toByteArray());
        file.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) told)
                .putShort((short) told)
                .putInt(directory.size())
                .putInt(body.size())
                .putShort((short) 0)
                .array());
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
