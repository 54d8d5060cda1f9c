package tandem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Two pieces of work in turns that alternate, so that whatever else the machine does weighs on both. What they give is
 * kept, so that no compiler leaves the work out.
 */
public final class InTurns {

    private static final LongAdder SINK = new LongAdder();

    private InTurns() {}

    /** The median seconds of each; the first turns only warm up. */
    public static double[] seconds(int warm, int turns, LongSupplier one, LongSupplier other) {
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int turn = -warm; turn < turns; turn++) {
            double first = seconds(one);
            double second = seconds(other);
            if (turn >= 0) {
                ones.add(first);
                others.add(second);
            }
        }
        Collections.sort(ones);
        Collections.sort(others);
        return new double[] {ones.get(turns / 2), others.get(turns / 2)};
    }

    private static double seconds(LongSupplier work) {
        long start = System.nanoTime();
        SINK.add(work.getAsLong());
        return (System.nanoTime() - start) / 1e9;
    }
}
