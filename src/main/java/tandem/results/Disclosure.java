package tandem.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import tandem.round.Promise;
import tandem.round.Terms;

/**
 * Disclosure control: the only way from answers to a figure. Whether something is shown depends on who was asked and how
 * many answered, never on what they said. What is shown is chosen so that every step stays possible for every single
 * answer; {@code DisclosureOpenTest} tries all answers of 3, 4 and 5 respondents, for somebody outside, and from 5 on also for a
 * respondent who knows their own answer.
 *
 * <p>In anonymous rounds figures are shown from <i>k</i> respondents. Where the promise names organisations or people,
 * respondents were told that their view can be seen, so one view is enough.
 */
final class Disclosure {

    private static final int LOWEST_THRESHOLD = 3;
    private static final int HIGHEST_THRESHOLD = 10;

    private final boolean anonymous;
    private final int threshold;

    private Disclosure(boolean anonymous, int threshold) {
        this.anonymous = anonymous;
        this.threshold = threshold;
    }

    /** What this promise allows; a threshold that is missing, 0 or otherwise out of range is 5. */
    static Disclosure of(Promise promise, int threshold) {
        boolean anonymous = promise == Promise.ANONYMOUS;
        return new Disclosure(anonymous, anonymous ? readable(threshold) : 1);
    }

    /** The threshold if it is one, otherwise 5. */
    static int readable(int threshold) {
        return threshold < LOWEST_THRESHOLD || threshold > HIGHEST_THRESHOLD ? Terms.DEFAULT_THRESHOLD : threshold;
    }

    int threshold() {
        return threshold;
    }

    private boolean allows(Respondents who) {
        return who.areEnough(threshold);
    }

    Band answered(Respondents who) {
        return who.asked() ? Band.of(who.count()) : Band.NONE_ASKED;
    }

    /**
     * The median of the steps given. A half step among an odd number of respondents would say that somebody gave no step,
     * and of 3 or 5 then what others said; so where whole steps are given, it is rounded towards the middle step.
     */
    Figure figure(Respondents who, List<Score> given, Grain grain) {
        return withoutPlace(who)
                .map(Figure::without)
                .orElseGet(() -> Score.medianOf(given)
                        .filter(median -> 2 * given.size() > who.count())
                        .map(median -> Figure.shown(place(who, given, grain, median)))
                        .orElseGet(() -> Figure.without(Figure.Status.NOT_KNOWN)));
    }

    private Place place(Respondents who, List<Score> given, Grain grain, Score median) {
        boolean betraysASilentAnswer = who.count() % 2 == 1 && given.size() % 2 == 0;
        return anonymous && grain == Grain.WHOLE_STEPS && betraysASilentAnswer
                ? median.toWholeSteps()
                : median.toHalfSteps();
    }

    /** A theme's figure: the mean of its elements that are shown, rounded to half steps, halfway up. */
    Figure theme(Respondents who, List<Figure> elements) {
        List<Score> shown = elements.stream()
                .flatMap(element -> element.place().stream())
                .map(place -> new Score(place.halves(), 2))
                .toList();
        return withoutPlace(who)
                .map(Figure::without)
                .orElseGet(() -> Score.mean(shown)
                        .map(mean -> Figure.shown(mean.toHalfSteps()))
                        .orElseGet(() -> Figure.without(Figure.Status.NOT_KNOWN)));
    }

    private Optional<Figure.Status> withoutPlace(Respondents who) {
        if (!who.asked()) {
            return Optional.of(Figure.Status.NOT_ASKED);
        }
        return allows(who) ? Optional.empty() : Optional.of(Figure.Status.WITHHELD);
    }

    /** Whether half or more of all respondents name something; who does not know names nothing. */
    Named named(Respondents who, int naming) {
        if (!who.asked()) {
            return Named.NOT_ASKED;
        }
        if (!allows(who)) {
            return Named.WITHHELD;
        }
        return isHalf(who, naming) ? Named.BY_HALF_OR_MORE : Named.BY_FEWER;
    }

    /**
     * The option marked by most. In anonymous rounds only one that half or more of the respondents mark: a tie between
     * options would say of everybody that they marked one of them.
     */
    Set<String> main(Respondents who, Map<String, Integer> marks) {
        return anonymous ? mostMarked(who, marks, 1) : mostMarked(marks);
    }

    /**
     * The options that half or more of the respondents mark. In anonymous rounds at most as many as one may mark, the most
     * marked ones, and a tie for the last place leaves all its options out: more would say what nobody can have marked.
     */
    Set<String> worst(Respondents who, Map<String, Integer> marks, int most) {
        return mostMarked(who, marks, anonymous ? most : marks.size());
    }

    private Set<String> mostMarked(Respondents who, Map<String, Integer> marks, int most) {
        List<Integer> counts = marks.values().stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .toList();
        int beaten = counts.size() > most ? counts.get(most) : 0;
        return allows(who) ? matching(marks, count -> isHalf(who, count) && count > beaten) : Set.of();
    }

    private static Set<String> mostMarked(Map<String, Integer> marks) {
        int highest = marks.values().stream().mapToInt(count -> count).max().orElse(0);
        return matching(marks, count -> count == highest);
    }

    private static Set<String> matching(Map<String, Integer> marks, IntPredicate condition) {
        return marks.keySet().stream()
                .filter(option -> condition.test(marks.getOrDefault(option, 0)))
                .collect(Collectors.toSet());
    }

    private static boolean isHalf(Respondents who, int naming) {
        return 2 * naming >= who.count();
    }

    /** How finely one respondent can answer. */
    enum Grain {
        /** One of the five steps. */
        WHOLE_STEPS,
        /** A mean of several steps, shown to the nearest half. */
        HALF_STEPS
    }
}
