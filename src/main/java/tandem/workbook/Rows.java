package tandem.workbook;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table's rows in their order.
 *
 * @param isHeld whether they are all there; otherwise each is made when it is asked for, and forgotten, so that the actions
 *     of a plan never stand in memory a second time
 */
record Rows(int count, boolean isHeld, IntFunction<List<Cell>> at) {

    Rows {
        if (count < 1) {
            throw new IllegalArgumentException("A table needs a row; one row says why there is nothing");
        }
    }

    static Rows held(List<List<Cell>> rows) {
        List<List<Cell>> copy = List.copyOf(rows);
        return new Rows(copy.size(), true, copy::get);
    }

    /** One row for each of these things. */
    static <T> Rows made(List<T> things, Function<T, List<Cell>> row) {
        return new Rows(things.size(), false, at -> row.apply(things.get(at)));
    }

    Stream<List<Cell>> stream() {
        return IntStream.range(0, count).mapToObj(at);
    }

    /** About this many of the rows, at even distances; all of them if there are not more. */
    Stream<List<Cell>> some(int most) {
        int every = Math.max(1, (count + most - 1) / most);
        return IntStream.iterate(0, row -> row < count, row -> row + every).mapToObj(at);
    }
}
