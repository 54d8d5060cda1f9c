package tandem.workbook;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.InTurns;
import tandem.plan.Plan;

/**
 * Prints ratios and asserts nothing: {@code mvn test -Dtest=WorkbookBenchmark -DargLine=
 * -Dsurefire.failIfNoSpecifiedTests=false}. Its name keeps it out of the ordinary tests.
 */
class WorkbookBenchmark {

    private static final String ACTIONS = "xl/worksheets/sheet3.xml";
    private static final int ROWS_READ = 5_000;

    private static final int WARM_TURNS = 2;

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000, 100_000})
    void writingAgainstTheSameCellsByTheLibraryAlone(int actions) {
        PlanBook book = Exported.book(LongPlan.of(actions));
        List<List<List<Cell>>> cells = RawBook.cells(book);
        BookWriter writer = new BookWriter(Exported.WORDS);
        int turns = actions > 50_000 ? 5 : 11;
        double[] seconds = InTurns.seconds(
                WARM_TURNS,
                turns,
                () -> size(file -> writer.write(book, file)),
                () -> size(file -> RawBook.write(cells, file)));
        System.out.printf(
                "Writing %d actions: %.3f s; the same cells by SXSSF: %.3f s; ratio %.2f (goal 1.15)%n",
                actions, seconds[0], seconds[1], seconds[0] / seconds[1]);
    }

    /** With a heap that has no more, a machine comes to the end or does not. */
    @Test
    void heapOf100000Actions() {
        String actions = "100000";
        long idle = HeapChild.idle(WritingWork.class, actions, "idle");
        for (int more : new int[] {16, 32, 64}) {
            boolean isWhole =
                    HeapChild.run(WritingWork.class, idle + more, actions).isWhole();
            System.out.printf(
                    "Writing %s actions with %d MiB above the %d of the idle machine: %s%n",
                    actions, more, idle, isWhole ? "enough" : "not enough");
        }
    }

    @Test
    void readingAgainstParsingAlone() {
        Plan plan = LongPlan.of(ROWS_READ);
        byte[] file = Exported.file(plan);
        double[] seconds = InTurns.seconds(
                WARM_TURNS,
                21,
                () -> PlanFile.read(file, Exported.HEADINGS).actions().rows().size(),
                () -> RawBook.parse(file, ACTIONS).size());
        double[] compared = InTurns.seconds(
                WARM_TURNS, 11, () -> Exported.proposed(file, plan).unchanged().size(), () -> 0);
        System.out.printf(
                "Reading %d rows of %d bytes: %.0f ms; parsing alone: %.0f ms; ratio %.2f (goal 2);"
                        + " with comparing each cell: %.0f ms%n",
                ROWS_READ, file.length, seconds[0] * 1e3, seconds[1] * 1e3, seconds[0] / seconds[1], compared[0] * 1e3);
    }

    private static int size(java.util.function.Consumer<OutputStream> writing) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writing.accept(file);
        return file.size();
    }
}
