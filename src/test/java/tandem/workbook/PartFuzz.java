package tandem.workbook;

import java.util.Map;
import java.util.TreeMap;

/** The second target: one part of a whole workbook, told by the first byte, holds the other bytes. */
public final class PartFuzz {

    static final Map<String, byte[]> PARTS = new TreeMap<>(RawZip.parts(Exported.plain(ReaderFuzz.PLAN)));
    static final String[] NAMES = {
        "xl/worksheets/sheet3.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "docProps/custom.xml",
        "xl/worksheets/sheet1.xml"
    };

    static {
        PARTS.keySet()
                .removeIf(name -> name.matches("xl/(tables|drawings|charts|worksheets/_rels)/.*")
                        || name.matches("xl/worksheets/sheet([2456789]|1\\d)\\.xml"));
    }

    private PartFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Map<String, byte[]> parts = new TreeMap<>(PARTS);
            byte[] part = new byte[input.length - 1];
            System.arraycopy(input, 1, part, 0, part.length);
            parts.put(NAMES[Math.floorMod(input[0], NAMES.length)], part);
            ReaderFuzz.read(RawZip.of(parts));
        }
    }

    static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new TreeMap<>();
        for (int at = 0; at < NAMES.length; at++) {
            byte[] part = PARTS.getOrDefault(NAMES[at], new byte[0]);
            byte[] seed = new byte[part.length + 1];
            seed[0] = (byte) at;
            System.arraycopy(part, 0, seed, 1, part.length);
            seeds.put(NAMES[at], seed);
        }
        return seeds;
    }
}
