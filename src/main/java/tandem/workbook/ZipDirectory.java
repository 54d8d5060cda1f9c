package tandem.workbook;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The table of contents of a zip file, read without unpacking anything. Whatever could make two programs see two different
 * files is refused: names that stand twice or lead elsewhere, entries that overlap, headers that contradict each other.
 */
final class ZipDirectory {

    /** The most entries a workbook may have. */
    static final int MOST = 200;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int WIDE_COUNT = 0xFFFF;
    private static final long WIDE = 0xFFFFFFFFL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;
    private final Set<String> names = new HashSet<>();

    private ZipDirectory(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The entries of a zip file, in the order in which they lie in it.
     *
     * @throws Unreadable if it is cut off, or holds what no workbook holds
     */
    static List<ZipPart> of(byte[] bytes) {
        try {
            return new ZipDirectory(bytes).read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new Unreadable("damaged");
        }
    }

    private List<ZipPart> read() {
        int end = end();
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        if (count == WIDE_COUNT || count > MOST) {
            throw new Unreadable("entries", MOST);
        }
        int start = offset(Integer.toUnsignedLong(file.getInt(end + 16)));
        List<ZipPart> parts = new ArrayList<>();
        file.position(start);
        while (file.position() < end && file.getInt(file.position()) == ENTRY) {
            if (parts.size() == MOST) {
                throw new Unreadable("entries", MOST);
            }
            parts.add(entry(start));
        }
        if (parts.size() != count) {
            throw new Unreadable("damaged");
        }
        return apart(parts);
    }

    private int end() {
        int first = Math.max(0, file.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = file.limit() - END_LENGTH; at >= first; at--) {
            if (file.getInt(at) == END
                    && at + END_LENGTH + Short.toUnsignedInt(file.getShort(at + 20)) == file.limit()) {
                return at;
            }
        }
        throw new Unreadable("cut-off");
    }

    private ZipPart entry(int directory) {
        int at = file.position();
        int flags = file.getShort(at + 8);
        int method = file.getShort(at + 10);
        long crc = Integer.toUnsignedLong(file.getInt(at + 16));
        int nameLength = Short.toUnsignedInt(file.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(file.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(file.getShort(at + 32));
        String name = checked(text(at + 46, nameLength));
        Widths widths = new Widths(at, at + 46 + nameLength, extraLength);
        file.position(at + 46 + nameLength + extraLength + commentLength);
        if ((flags & 1) != 0) {
            throw new Unreadable("locked");
        }
        if (method != STORED && method != DEFLATED) {
            throw new Unreadable("damaged");
        }
        int from = offset(widths.from);
        return part(name, method == DEFLATED, from, offset(widths.packed), widths.size, crc, directory);
    }

    private ZipPart part(String name, boolean deflated, int from, int packed, long size, long crc, int directory) {
        int nameLength = Short.toUnsignedInt(file.getShort(from + 26));
        int start = from + LOCAL_LENGTH + nameLength + Short.toUnsignedInt(file.getShort(from + 28));
        ZipPart part = new ZipPart(name, file, deflated, from, start, packed, size, crc);
        if (file.getInt(from) != LOCAL
                || !text(from + LOCAL_LENGTH, nameLength).equals(name)
                || part.end() > directory
                || part.end() < start) {
            throw new Unreadable("damaged");
        }
        return part;
    }

    private String checked(String name) {
        boolean leadsAway = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
        if (leadsAway || name.chars().anyMatch(Character::isISOControl)) {
            throw new Unreadable("names");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Unreadable("twice", name);
        }
        return name;
    }

    private static List<ZipPart> apart(List<ZipPart> parts) {
        List<ZipPart> ordered =
                parts.stream().sorted(Comparator.comparingInt(ZipPart::from)).toList();
        for (int at = 1; at < ordered.size(); at++) {
            if (ordered.get(at).from() < ordered.get(at - 1).end()) {
                throw new Unreadable("overlap");
            }
        }
        return ordered;
    }

    private String text(int at, int length) {
        return new String(file.array(), at, length, StandardCharsets.UTF_8);
    }

    private int offset(long bytes) {
        if (bytes > file.limit()) {
            throw new Unreadable("damaged");
        }
        return (int) bytes;
    }

    /** The three numbers of an entry that stand elsewhere when they could be wide. */
    private final class Widths {

        private final int extraEnd;
        private int wide;
        private final long size;
        private final long packed;
        private final long from;

        Widths(int entry, int extra, int extraLength) {
            this.extraEnd = extra + extraLength;
            this.wide = wide(extra);
            this.size = of(entry + 24);
            this.packed = of(entry + 20);
            this.from = of(entry + 42);
        }

        private int wide(int extra) {
            int at = extra;
            while (at + 4 <= extraEnd && file.getShort(at) != 1) {
                at += 4 + Short.toUnsignedInt(file.getShort(at + 2));
            }
            return at + 4;
        }

        private long of(int at) {
            long narrow = Integer.toUnsignedLong(file.getInt(at));
            if (narrow != WIDE) {
                return narrow;
            }
            if (wide + 8 > extraEnd) {
                throw new Unreadable("damaged");
            }
            long value = file.getLong(wide);
            wide += 8;
            return value < 0 ? Long.MAX_VALUE : value;
        }
    }
}
