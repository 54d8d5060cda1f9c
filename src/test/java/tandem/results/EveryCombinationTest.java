package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.results.ARound.aRound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.Side;
import tandem.results.Disclosure.Grain;
import tandem.round.PartName;
import tandem.round.Promise;

/**
 * Tries every combination of answers that any number of respondents can give, as "how many gave which answer": more
 * respondents than {@link DisclosureOpenTest} can try one by one. Attackers know the rules, the number of respondents and
 * what is shown; an insider also knows their own answer. What an answer may still be is whatever it is in one of the
 * combinations that show the same.
 */
class EveryCombinationTest {

    private static final int INSIDERS_FROM = 5;
    private static final List<Respondents> WHO =
            IntStream.rangeClosed(0, 25).mapToObj(EveryCombinationTest::who).toList();

    /** The answers to an axis: "I do not know", and the five steps. */
    private static final List<Reply> AXIS = replies(1);

    private static final Set<Integer> ALL_STEPS = Set.of(1, 2, 3, 4, 5);

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 25})
    void leavesEveryStepOfAnAxisOpen(int respondents) {
        assertThat(leastOpen(respondents, AXIS, Grain.WHOLE_STEPS)).isEqualTo(ALL_STEPS);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void leavesEveryStepOfEachOfTwoStatementsOpen(int respondents) {
        assertThat(leastOpen(respondents, replies(2), Grain.HALF_STEPS)).isEqualTo(ALL_STEPS);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void leavesEveryStepOfEachOfThreeStatementsOpen(int respondents) {
        assertThat(leastOpen(respondents, replies(3), Grain.HALF_STEPS)).isEqualTo(ALL_STEPS);
    }

    /** Three people and three organisations on one axis, with everything that results hold, highlights and turnout too. */
    @Test
    void leavesEveryStepOpenInTheResultsOfAWholeSmallRound() {
        Map<Object, BitSet> open = new HashMap<>();
        combinations(
                3,
                AXIS.size(),
                council -> combinations(3, AXIS.size(), vcs -> {
                    FrozenResults shown = aRound().about(ARound.pinned(1, "housing"))
                            .placed(Side.COUNCIL, PartName.relationship(1), "strategic", each(council))
                            .placed(Side.VCS, PartName.relationship(1), "strategic", each(vcs))
                            .results();
                    BitSet given = open.computeIfAbsent(shown, first -> new BitSet());
                    IntStream.of(each(vcs)).forEach(given::set);
                }));

        assertThat(open.values())
                .allSatisfy(given -> assertThat(given.get(1, 6).cardinality()).isEqualTo(5));
    }

    /** These must be found, or the attack is none. */
    @Test
    void findsWhatAMeanAndWhatTheLowestAndHighestWouldTell() {
        Function<List<Score>, Object> mean = given -> Score.mean(given).map(Score::toString);
        Function<List<Score>, Object> ends =
                given -> given.isEmpty() ? "" : Collections.min(given) + " " + Collections.max(given);

        assertThat(leastOpen(5, AXIS, mean, true)).hasSizeLessThan(4);
        assertThat(leastOpen(5, AXIS, mean, false)).hasSizeLessThan(4);
        assertThat(leastOpen(5, AXIS, ends, false)).hasSizeLessThan(4);
    }

    @Test
    void findsWhatARespondentLearnsWhereThreeAnswerAsThePromiseSays() {
        assertThat(leastOpen(3, AXIS, given -> shown(3, given, Grain.WHOLE_STEPS), true))
                .hasSizeLessThan(4);
    }

    private static Set<Integer> leastOpen(int respondents, List<Reply> replies, Grain grain) {
        Function<List<Score>, Object> release = given -> shown(respondents, given, grain);
        Set<Integer> outside = leastOpen(respondents, replies, release, false);
        return respondents < INSIDERS_FROM || outside.size() < 5
                ? outside
                : leastOpen(respondents, replies, release, true);
    }

    /** The steps that are still possible for the answer of which most is known. */
    private static Set<Integer> leastOpen(
            int respondents, List<Reply> replies, Function<List<Score>, Object> release, boolean insider) {
        Map<Object, BitSet> open = new HashMap<>();
        combinations(respondents, replies.size(), counts -> {
            Object shown = release.apply(scores(replies, counts));
            for (int own = insider ? 0 : -1; own < (insider ? counts.length : 0); own++) {
                if (own < 0 || counts[own] > 0) {
                    BitSet possible = open.computeIfAbsent(List.of(shown, own), first -> new BitSet());
                    for (int reply = 0; reply < counts.length; reply++) {
                        if (counts[reply] > (reply == own ? 1 : 0)) {
                            possible.set(reply);
                        }
                    }
                }
            }
        });
        return open.values().stream()
                .map(possible -> steps(replies, possible))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
    }

    /** The steps that a statement may have got; which of the statements makes no difference to their mean. */
    private static Set<Integer> steps(List<Reply> replies, BitSet possible) {
        Set<Integer> steps = new TreeSet<>();
        possible.stream().forEach(reply -> steps.addAll(replies.get(reply).steps()));
        return steps;
    }

    private static Object shown(int respondents, List<Score> given, Grain grain) {
        Disclosure disclosure = Disclosure.of(Promise.ANONYMOUS, Math.min(respondents, 5));
        return disclosure.figure(WHO.get(respondents), given, grain);
    }

    /** A respondent's mean of some statements, and every step that a statement may have had in it. */
    private record Reply(Optional<Score> mean, Set<Integer> steps) {}

    private static List<Reply> replies(int statements) {
        Map<Optional<Score>, Set<Integer>> means = new HashMap<>();
        for (int code = 0; code < Math.pow(6, statements); code++) {
            List<Integer> steps = new ArrayList<>();
            for (int rest = code, one = 0; one < statements; one++, rest /= 6) {
                steps.add(rest % 6);
            }
            steps.removeIf(step -> step == 0);
            means.computeIfAbsent(Score.meanOf(steps), first -> new TreeSet<>()).addAll(steps);
        }
        return means.entrySet().stream()
                .map(mean -> new Reply(mean.getKey(), mean.getValue()))
                .toList();
    }

    private static List<Score> scores(List<Reply> replies, int[] counts) {
        List<Score> scores = new ArrayList<>();
        for (int reply = 0; reply < counts.length; reply++) {
            replies.get(reply).mean().ifPresent(new Adding(scores, counts[reply]));
        }
        return scores;
    }

    private record Adding(List<Score> to, int times) implements Consumer<Score> {
        @Override
        public void accept(Score score) {
            to.addAll(Collections.nCopies(times, score));
        }
    }

    /** Each way in which so many respondents can share so many answers. */
    private static void combinations(int respondents, int answers, Consumer<int[]> each) {
        share(new int[answers], 0, respondents, each);
    }

    private static void share(int[] counts, int from, int left, Consumer<int[]> each) {
        if (from == counts.length - 1) {
            counts[from] = left;
            each.accept(counts);
            return;
        }
        for (int some = 0; some <= left; some++) {
            counts[from] = some;
            share(counts, from + 1, left - some, each);
        }
    }

    /** The steps of each respondent, 0 for "I do not know". */
    private static int[] each(int[] counts) {
        return IntStream.range(0, counts.length)
                .flatMap(step -> IntStream.generate(() -> step).limit(counts[step]))
                .toArray();
    }

    private static Respondents who(int count) {
        int[] steps = new int[count];
        Arrays.fill(steps, 3);
        return Respondents.of(
                Promise.ANONYMOUS,
                aRound().placed(Side.VCS, PartName.WHOLE, "money", steps).parts());
    }
}
