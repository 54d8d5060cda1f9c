package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.Side;
import tandem.round.Answer;
import tandem.round.Crowd;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Promise;

/**
 * In a bundle one respondent can have given several answers. Tries every combination of answers against somebody who knows
 * several of their own, and looks for what another answer can still be.
 */
class TakenTogetherTest {

    private static final int ANSWERS = 6;

    @ParameterizedTest
    @CsvSource({"7,2", "8,2", "9,2", "9,3", "10,3", "11,4", "12,4"})
    void leavesEveryStepOpenAlsoForWhoGaveSeveralOfTheAnswers(int answers, int own) {
        assertThat(crowd(answers, own).isEnough(3, answers)).isTrue();

        assertThat(leastOpen(answers, own)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"5,2", "6,2", "7,3", "8,3", "9,4", "10,4"})
    void isNotShownWhereWhoGaveSeveralCouldRuleStepsOut(int answers, int own) {
        assertThat(crowd(answers, own).isEnough(3, answers)).isFalse();

        assertThat(leastOpen(answers, own)).isLessThan(4);
    }

    /** The same people can be asked about everything, or each about one thing: as many answers, fewer respondents. */
    @Test
    void countsRespondentsAndNotAnswers() {
        Disclosure five = Disclosure.of(Promise.ANONYMOUS, 5);
        List<Score> given =
                IntStream.of(2, 2, 4, 4, 4, 5, 1, 3).mapToObj(Score::of).toList();

        assertThat(five.figure(who(8, new Crowd(List.of(2, 2, 2, 2))), given, Disclosure.Grain.WHOLE_STEPS)
                        .status())
                .isEqualTo(Figure.Status.WITHHELD);
        assertThat(five.figure(who(8, new Crowd(List.of(2, 2, 2, 1, 1))), given, Disclosure.Grain.WHOLE_STEPS)
                        .status())
                .isEqualTo(Figure.Status.SHOWN);
    }

    /** One respondent is asked about so many, everybody else about one. */
    private static Crowd crowd(int answers, int own) {
        List<Integer> asked = new ArrayList<>(List.of(own));
        IntStream.range(own, answers).forEach(other -> asked.add(1));
        return new Crowd(asked);
    }

    /** How many steps another's answer can be, where most is known of it. */
    private static int leastOpen(int answers, int own) {
        Respondents who = who(answers, Crowd.of(answers));
        Map<Object, BitSet> open = new HashMap<>();
        share(
                new int[ANSWERS],
                0,
                answers - own,
                others -> share(new int[ANSWERS], 0, own, ours -> {
                    Figure shown = Disclosure.of(Promise.ANONYMOUS, 3)
                            .figure(who, scores(others, ours), Disclosure.Grain.WHOLE_STEPS);
                    BitSet possible =
                            open.computeIfAbsent(List.of(shown, Arrays.toString(ours)), first -> new BitSet());
                    IntStream.rangeClosed(1, 5).filter(step -> others[step] > 0).forEach(possible::set);
                }));
        return open.values().stream().mapToInt(BitSet::cardinality).min().orElseThrow();
    }

    private static List<Score> scores(int[] others, int[] ours) {
        return IntStream.rangeClosed(1, 5)
                .flatMap(step -> IntStream.generate(() -> step).limit((long) others[step] + ours[step]))
                .mapToObj(Score::of)
                .toList();
    }

    /** Each way in which so many can share "I do not know" and the five steps. */
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

    private static Respondents who(int answers, Crowd crowd) {
        return Respondents.ofSeveral(
                IntStream.range(0, answers)
                        .mapToObj(one -> new Part(
                                "key-" + one,
                                PartName.relationship(1),
                                Side.VCS,
                                Map.<String, Answer>of(),
                                Optional.empty(),
                                true))
                        .toList(),
                crowd);
    }
}
