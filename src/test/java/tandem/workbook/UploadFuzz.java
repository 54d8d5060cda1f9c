package tandem.workbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first target: the bytes of an upload as they are. */
public final class UploadFuzz {

    private static final List<List<Object>> OTHERS =
            List.of(List.of("Reference", "Action", "Due date"), List.of("A1", "Meet every week", 46_539));

    private UploadFuzz() {}

    public static void fuzzerTestOneInput(byte[] upload) {
        ReaderFuzz.read(upload);
    }

    /** Where a fuzzer starts: workbooks of ours and of others, and every small hostile file. */
    static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new TreeMap<>();
        seeds.put("ours", Exported.plain(ReaderFuzz.PLAN));
        seeds.put("others", ForeignBook.inline().sheet("Sheet", 1, OTHERS).file());
        HostileFiles.all().forEach((name, hostile) -> {
            byte[] file = hostile.file().get();
            if (file.length < 100_000) {
                seeds.put(name, file);
            }
        });
        return seeds;
    }
}
