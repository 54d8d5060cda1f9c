package tandem.plan.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some of many that stand one after the other: a page shows so many at a time.
 *
 * @param from the number of the first one shown, from 1
 * @param to the number of the last one shown
 * @param all how many there are
 */
record Window(int from, int to, int all) {

    /** The most that a page shows. */
    static final int SHOWN = 100;

    /** Those among which the one with this number stands; the first ones if that is no number of theirs. */
    static Window around(String number, int all) {
        int asked = number.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number) : 1;
        int from = first(asked > all ? 1 : asked);
        return new Window(from, Math.min(all, from + SHOWN - 1), all);
    }

    /** The number of the first one that is shown together with this one. */
    static int first(int number) {
        return (number - 1) / SHOWN * SHOWN + 1;
    }

    /** Those before and those after, where there are any. */
    List<Window> around() {
        return Stream.of(from - SHOWN, from + SHOWN)
                .filter(start -> start >= 1 && start <= all)
                .map(start -> around(String.valueOf(start), all))
                .toList();
    }

    <T> List<T> of(List<T> each) {
        return each.subList(from - 1, to);
    }
}
