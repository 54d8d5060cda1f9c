package tandem.plan.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some of many that stand one after the other: a page shows so many at a time.
 *
 * @param from the number of the first one shown, from 1
 * @param all how many there are
 * @param size the most that are shown
 */
record Window(int from, int all, int size) {

    /** The most actions that a page shows. */
    static final int ACTIONS = 100;

    /** The most changed actions that a page shows. */
    static final int CHANGES = 20;

    /** Those among which the one with this number stands; the first ones if it is no number, the last ones if it is too high. */
    static Window around(String number, int all, int size) {
        int asked = number.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number) : 1;
        return new Window(first(Math.max(1, Math.min(asked, all)), size), all, size);
    }

    /** The number of the first one that is shown together with this one. */
    static int first(int number, int size) {
        return (number - 1) / size * size + 1;
    }

    int to() {
        return Math.min(all, from + size - 1);
    }

    /** Those before and those after, where there are any. */
    List<Window> around() {
        return Stream.of(from - size, from + size)
                .filter(start -> start >= 1 && start <= all)
                .map(start -> new Window(start, all, size))
                .toList();
    }

    <T> List<T> of(List<T> each) {
        return each.subList(from - 1, to());
    }
}
