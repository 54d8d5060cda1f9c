package tandem.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tandem.Rejected;
import tandem.plan.Plan;

/** In a machine of its own: reads every file of a folder, and a workbook of as many rows as are allowed. */
final class ReadingWork {

    private static final String LONG = "long.xlsx";

    private ReadingWork() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Plan plan = LongPlan.of(ActionsTable.MOST_ROWS);
        why(Files.readAllBytes(folder.resolve("good.xlsx")));
        HeapChild.sayIdle();
        if (arguments.length > 1) {
            return;
        }
        for (Path file : files(folder)) {
            long start = System.nanoTime();
            String why = why(Files.readAllBytes(file));
            System.out.println(file.getFileName() + " " + (System.nanoTime() - start) / 1_000_000 + " " + why);
        }
        long start = System.nanoTime();
        int rows = Exported.proposed(Files.readAllBytes(folder.resolve(LONG)), plan)
                .unchanged()
                .size();
        System.out.println("rows " + rows);
        System.out.println("took " + (System.nanoTime() - start) / 1_000_000);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".hostile"))
                    .sorted()
                    .toList();
        }
    }

    private static String why(byte[] file) {
        try {
            PlanFile.read(file, Exported.HEADINGS);
            return "taken";
        } catch (Rejected refused) {
            return refused.key().replace("workbook.unreadable.", "");
        }
    }
}
