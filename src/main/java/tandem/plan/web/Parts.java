package tandem.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Which of many a page shows, in words, and the way to those before and after. */
record Parts(String said, List<Part> around) {

    /**
     * Nothing if the page shows all.
     *
     * @param key of the words, such as {@code part}
     * @param address leads to those that begin with a number
     */
    static Optional<Parts> of(Window window, String key, IntFunction<String> address, PlanWords words) {
        return Optional.of(window.around())
                .filter(around -> !around.isEmpty())
                .map(around -> new Parts(
                        said(window, key, words),
                        around.stream()
                                .map(part -> new Part(said(part, key, words), address.apply(part.from())))
                                .toList()));
    }

    private static String said(Window window, String key, PlanWords words) {
        return words.say(key, window.from(), window.to(), window.all());
    }

    /** Those before or after the ones that are shown. */
    record Part(String label, String href) {}
}
