package tandem.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import tandem.AreaCode;
import tandem.Side;
import tandem.area.Area;
import tandem.area.CouncilType;
import tandem.comparison.SideBySide;
import tandem.results.SomeArea.Seat;
import tandem.round.PartName;

/**
 * An attacker takes everything that is shown in any role: both rounds of an area, what moved between them, and its figures
 * beside those of two other areas. Whatever areas, answers and thresholds there are, for every single answer each of the
 * five steps stays possible; a VCS or council respondent who knows their own answers learns no more, from five on.
 */
class DifferencingAttackerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final List<AreaCode> AREAS =
            Stream.of("E08000033", "E06000015", "E09000012").map(AreaCode::new).toList();

    private static final LongAdder TRIES = new LongAdder();
    private static final LongAdder WORLDS = new LongAdder();
    private static final LongAdder ANSWERS = new LongAdder();

    @Property(tries = 60)
    void leavesEveryStepOpenForTheCouncilPeersAndThePublic(
            @ForAll @IntRange(min = 3, max = 40) int vcs,
            @ForAll @IntRange(min = 8, max = 20) int relationships,
            @ForAll @IntRange(min = 3, max = 10) int threshold,
            @ForAll long seed) {
        assertThat(told(rounds(seed, vcs, relationships, threshold), seed, each -> Optional.empty(), all -> ""))
                .isEmpty();
    }

    @Property(tries = 60)
    void leavesEveryStepOpenAlsoForSomebodyWhoKnowsTheirOwnAnswers(
            @ForAll @IntRange(min = 5, max = 40) int vcs,
            @ForAll @IntRange(min = 8, max = 20) int relationships,
            @ForAll @IntRange(min = 3, max = 10) int threshold,
            @ForAll long seed) {
        assertThat(told(rounds(seed, vcs, relationships, threshold), seed, each -> insider(each, seed), all -> ""))
                .isEmpty();
    }

    /** The attack must be able to succeed. */
    @Example
    void wouldFindOutWhatAMeanBesideTheMediansTells() {
        assertThat(told(
                        rounds(1, 12, 8, 5),
                        1,
                        each -> Optional.empty(),
                        all -> all.stream().map(DifferencingAttackerTest::mean).toList()))
                .isNotEmpty();
    }

    /** The steps that some answer cannot have been. */
    private static List<Integer> told(
            List<SomeAnswers> real,
            long seed,
            Function<SomeArea, Optional<Seat>> insider,
            Function<List<SomeAnswers>, Object> leak) {
        TRIES.increment();
        List<Attacker> attackers = real.stream()
                .map(round -> new Attacker(round, insider.apply(round.area())))
                .toList();
        List<Object> shown = shown(real, leak);
        Random chance = new Random(seed);
        return IntStream.rangeClosed(1, 5)
                .filter(step -> {
                    List<SomeAnswers> other = attackers.stream()
                            .map(attacker -> attacker.imagine(step, chance))
                            .toList();
                    WORLDS.increment();
                    ANSWERS.add(other.stream()
                            .mapToLong(DifferencingAttackerTest::changed)
                            .sum());
                    return !shown(other, leak).equals(shown);
                })
                .boxed()
                .toList();
    }

    private static List<SomeAnswers> rounds(long seed, int vcs, int relationships, int threshold) {
        Random chance = new Random(seed);
        SomeArea ours = SomeArea.of(seed, AREAS.get(0), threshold, vcs, relationships);
        List<SomeAnswers> rounds = new ArrayList<>();
        rounds.add(SomeAnswers.of(ours, "2026-1", FIRST, 0.9, chance));
        rounds.add(SomeAnswers.of(ours, "2027-1", FIRST.plusYears(1), 0.8, chance));
        for (AreaCode other : AREAS.subList(1, 3)) {
            SomeArea area = SomeArea.of(seed + rounds.size(), other, threshold, 3 + chance.nextInt(10), 8);
            rounds.add(SomeAnswers.of(area, "2026-1", FIRST, 0.9, chance));
        }
        return rounds;
    }

    /** Any of the area's organisations or council people, the same in both rounds. */
    private static Optional<Seat> insider(SomeArea area, long seed) {
        return Optional.of(
                area.seats().get(new Random(seed).nextInt(area.seats().size())));
    }

    private static List<Object> shown(List<SomeAnswers> rounds, Function<List<SomeAnswers>, Object> leak) {
        List<FrozenResults> results = rounds.stream().map(SomeAnswers::results).toList();
        List<Object> shown = new ArrayList<>();
        for (Side side : Side.values()) {
            results.forEach(each -> shown.add(each.seenBy(side)));
            shown.add(
                    Movement.between(results.get(0).seenBy(side), results.get(1).seenBy(side)));
        }
        shown.add(spreads(new SideBySide(IntStream.range(1, results.size())
                .mapToObj(one -> new SideBySide.Column(area(AREAS.get(one - 1)), results.get(one)))
                .toList())));
        shown.add(leak.apply(rounds));
        return shown;
    }

    private static List<Object> spreads(SideBySide areas) {
        return Stream.of(Side.values())
                .flatMap(side -> Stream.<Object>concat(
                        areas.axes().stream().map(axis -> areas.axis(axis, side)),
                        areas.themes().stream().map(theme -> areas.theme(theme, side))))
                .toList();
    }

    private static Area area(AreaCode code) {
        return new Area(code, code.gss(), "Council", CouncilType.UNITARY, "North", Optional.empty(), false, 0);
    }

    private static Object mean(SomeAnswers round) {
        return Score.meanOf(round.of(PartName.WHOLE, Side.VCS).values().stream()
                .flatMap(answers -> answers.values().stream())
                .flatMap(answer -> answer.score().stream().boxed())
                .toList());
    }

    private static long changed(SomeAnswers other) {
        return other.parts().values().stream()
                .flatMap(seats -> seats.values().stream())
                .mapToLong(java.util.Map::size)
                .sum();
    }

    @AfterContainer
    static void tell() {
        System.out.printf(
                "Differencing attacker: %d tries, %d other worlds imagined, %d answers in them%n",
                TRIES.sum(), WORLDS.sum(), ANSWERS.sum());
    }
}
