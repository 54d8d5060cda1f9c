package tandem.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tandem.round.Contributor;
import tandem.round.Crowd;
import tandem.round.Part;
import tandem.round.Promise;

/**
 * Those of one side who answered one part. In anonymous rounds each submitted part is a respondent (an organisation on
 * the VCS side, a person on the council's); where the promise names organisations, each organisation or department is
 * one, whose view is the median of its people.
 *
 * @param asked whether this side was asked at all
 * @param views each respondent's parts: one, or one for each of its people; of a bundle, each answer by itself
 * @param crowd those they may be
 */
record Respondents(boolean asked, List<List<Part>> views, Crowd crowd) {

    static final Respondents NOT_ASKED = new Respondents(false, List.of(), Crowd.of(0));

    Respondents {
        views = views.stream().map(List::copyOf).toList();
    }

    static Respondents of(Promise promise, List<Part> parts) {
        Map<String, List<Part>> views =
                parts.stream().collect(groupingBy(part -> respondent(promise, part), TreeMap::new, toList()));
        return new Respondents(true, List.copyOf(views.values()), Crowd.of(views.size()));
    }

    /** Those of an anonymous round who answered about relationships that are shown together; who, nobody knows. */
    static Respondents ofSeveral(List<Part> parts, Crowd crowd) {
        return new Respondents(true, parts.stream().map(List::of).toList(), crowd);
    }

    private static String respondent(Promise promise, Part part) {
        return promise == Promise.ANONYMOUS
                ? part.key()
                : part.contributor().map(Contributor::affiliation).orElse(part.key());
    }

    /** How many answered; of a bundle, how many answers there are. */
    int count() {
        return views.size();
    }

    /** Whether at least so many respondents are behind these answers. */
    boolean areEnough(int needed) {
        return crowd.isEnough(needed, count());
    }

    /** Each respondent's score, of those who gave one. */
    List<Score> scores(Function<Part, Optional<Score>> score) {
        return views.stream()
                .flatMap(view ->
                        Score.medianOf(view.stream()
                                        .flatMap(part -> score.apply(part).stream())
                                        .toList())
                                .stream())
                .toList();
    }

    /** How many respondents name something; one of several people does if half or more of them do. */
    int naming(Predicate<Part> names) {
        return (int) views.stream()
                .filter(view -> 2 * view.stream().filter(names).count() >= view.size())
                .count();
    }

    /** How many respondents mark each option; one of several people marks what most of them mark (ties: all). */
    Map<String, Integer> marks(Function<Part, ? extends Collection<String>> marked) {
        Map<String, Integer> marks = new HashMap<>();
        for (List<Part> view : views) {
            mostMarked(view, marked).forEach(option -> marks.merge(option, 1, Integer::sum));
        }
        return marks;
    }

    private static Collection<String> mostMarked(List<Part> view, Function<Part, ? extends Collection<String>> marked) {
        Map<String, Integer> marks = new HashMap<>();
        view.forEach(part -> marked.apply(part).forEach(option -> marks.merge(option, 1, Integer::sum)));
        int most = marks.values().stream().mapToInt(count -> count).max().orElse(0);
        return marks.keySet().stream()
                .filter(option -> marks.getOrDefault(option, 0) == most)
                .toList();
    }
}
