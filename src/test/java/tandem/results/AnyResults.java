package tandem.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tandem.AreaCode;
import tandem.Side;
import tandem.area.DepartmentId;
import tandem.area.OrganisationId;
import tandem.round.Bundle;
import tandem.round.PinnedRelationship;
import tandem.round.Promise;
import tandem.round.RoundId;

/** Results with everything that can stand in them, by chance: not likely ones, but every kind of value. */
public final class AnyResults {

    private static final AreaCode AREA = new AreaCode("E06000015");
    private static final String LETTERS = "abc \"\\<>&'é£’—漢\n\t😀";

    private final Random chance;

    private AnyResults(Random chance) {
        this.chance = chance;
    }

    public static FrozenResults of(long seed) {
        return new AnyResults(new Random(seed)).results();
    }

    private FrozenResults results() {
        Promise promise = any(Promise.values());
        return new FrozenResults(
                new RoundId(AREA, "r" + chance.nextInt(100)),
                text(),
                LocalDate.ofEpochDay(chance.nextInt(40_000)),
                promise,
                chance.nextInt(10) + 1,
                chance.nextBoolean(),
                relationship(Optional.empty()),
                some(n -> relationship(Optional.of(pinned(n + 1)))),
                some(n -> new BundleResult(
                        new Bundle("type-" + n, List.of(pinned(n + 1), pinned(n + 2))),
                        relationship(Optional.empty()).axes())),
                some(n -> theme("theme-" + n)),
                some(n -> new BarrierResult("barrier-" + n, named("barrier-" + n), named("worst-" + n))),
                new Turnout(some(n -> new Turnout.Group(
                        any(Side.values()), "size-" + n, any(Band.values()), any(Turnout.Share.values())))),
                some(n -> new Highlight(any(Highlight.Rule.values()), "relationship/" + n, text())),
                promise == Promise.ANONYMOUS ? List.of() : some(n -> view(promise, n)),
                chance.nextBoolean());
    }

    private View view(Promise promise, int number) {
        return new View(
                promise,
                any(Side.values()),
                text(),
                text(),
                Optional.of(promise).filter(Promise.NAMED::equals).map(named -> text()),
                "relationship/" + number,
                Map.of("axis-" + number, places().council()),
                Map.of("types", List.of(text())));
    }

    private RelationshipResult relationship(Optional<PinnedRelationship> pinned) {
        Map<String, BothSides> axes = new LinkedHashMap<>();
        some(n -> "axis-" + chance.nextInt(1000)).forEach(axis -> axes.put(axis, places()));
        return new RelationshipResult(
                pinned,
                axes,
                some(n -> named("type-" + n)),
                Map.of(Side.COUNCIL, some(n -> "type-" + n), Side.VCS, some(n -> "type-" + n)),
                named("strategic"),
                some(n -> named("quality-" + n)),
                some(n -> named("scale-" + n)),
                bands());
    }

    private PinnedRelationship pinned(int number) {
        return new PinnedRelationship(
                number,
                text(),
                some(n -> "type-" + n),
                some(n -> new OrganisationId(AREA, "organisation-" + n)),
                some(n -> new DepartmentId(AREA, "department-" + n)),
                some(n -> "scale-" + n),
                chance.nextBoolean(),
                chance.nextBoolean());
    }

    private ThemeResult theme(String id) {
        return new ThemeResult(
                id,
                places(),
                Map.of(Side.COUNCIL, chance.nextInt(5), Side.VCS, chance.nextInt(5)),
                some(n -> new ThemeResult.ElementResult("element-" + n, places())),
                bands());
    }

    private Map<Side, Band> bands() {
        return Map.of(Side.COUNCIL, any(Band.values()), Side.VCS, any(Band.values()));
    }

    private NamedByBoth named(String option) {
        return new NamedByBoth(option, any(Named.values()), any(Named.values()));
    }

    private BothSides places() {
        return new BothSides(figure(), figure());
    }

    private Figure figure() {
        Figure.Status status = any(Figure.Status.values());
        return status == Figure.Status.SHOWN ? Figure.shown(new Place(2 + chance.nextInt(9))) : Figure.without(status);
    }

    private String text() {
        int[] letters = LETTERS.codePoints().toArray();
        return IntStream.range(0, chance.nextInt(20))
                .map(any -> letters[chance.nextInt(letters.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> List<T> some(IntFunction<T> each) {
        List<T> all = new ArrayList<>();
        int count = chance.nextInt(4);
        for (int n = 0; n < count; n++) {
            all.add(each.apply(n));
        }
        return all;
    }

    private <T> T any(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
