package tandem.workbook;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.InTurns;
import tandem.plan.Plan;

/**
 * Prints ratios and asserts nothing: {@code mvn test -Dtest=WorkbookBenchmark -DargLine=
 * -Dsurefire.failIfNoSpecifiedTests=false}. Its name keeps it out of the ordinary tests.
 */
class WorkbookBenchmark {

    private static final String ACTIONS = "xl/worksheets/sheet3.xml";
    private static final int ROWS_READ = 5_000;

    /** The turns after which both sides are warm: no more of their code is compiled, whichever of them has more. */
    private static final int WARM = 20;

    /**
     * Both sides write the same cells of all sheets in turns: a small book often before it counts, since it is a machine
     * that has been up for a while that writes most of them. How it is at first is told as well.
     */
    @ParameterizedTest
    @CsvSource({"100, 2, 11", "100, 300, 101", "10000, 20, 21", "100000, 3, 7"})
    void writingAgainstTheSameCellsByTheLibraryAlone(int actions, int warm, int turns) {
        PlanBook book = Exported.book(LongPlan.of(actions));
        List<List<List<Cell>>> cells = RawBook.cells(book);
        BookWriter writer = new BookWriter(Exported.WORDS);
        double[] seconds = InTurns.seconds(
                warm,
                turns,
                () -> size(file -> writer.write(book, file)),
                () -> size(file -> RawBook.write(cells, file)));
        System.out.printf(
                "Writing %d actions after %d turns: %.3f s; the same cells by SXSSF: %.3f s; ratio %.2f (goal 1.15)%n",
                actions, warm, seconds[0], seconds[1], seconds[0] / seconds[1]);
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
                WARM,
                21,
                () -> PlanFile.read(file, Exported.HEADINGS).actions().rows().size(),
                () -> RawBook.parse(file, ACTIONS).size());
        double[] compared = InTurns.seconds(
                WARM, 11, () -> Exported.proposed(file, plan).unchanged().size(), () -> 0);
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
