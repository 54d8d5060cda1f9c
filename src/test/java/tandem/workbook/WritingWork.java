package tandem.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.core.io.Resource;
import tandem.plan.Plan;

/** In a machine of its own: writes the workbook of a plan of so many actions, and keeps the file as the answer does. */
final class WritingWork {

    private WritingWork() {}

    public static void main(String[] arguments) throws IOException {
        Plan plan = LongPlan.of(Integer.parseInt(arguments[0]));
        PlanBook book = Exported.book(plan);
        new BookWriter(Exported.WORDS).write(Exported.book(LongPlan.of(1)), new ByteArrayOutputStream());
        HeapChild.sayIdle();
        if (arguments.length == 1) {
            Resource file = new BookWriter(Exported.WORDS).written(book);
            System.out.println("bytes " + file.contentLength());
        }
    }
}
