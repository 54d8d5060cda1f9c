package tandem.results;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tandem.Side;
import tandem.questionnaire.Instrument;

/**
 * One side's half of the results, frozen before the joint reveal. The joint results take that side's figures from here and
 * from nowhere else, so that nothing can be learnt from how the two differ.
 */
record FrozenSide(Side side, FrozenResults frozen) {

    /** The joint results with every half that was frozen before, and with what there is to point out in them. */
    static FrozenResults join(FrozenResults joint, List<FrozenSide> halves, Instrument instrument) {
        FrozenResults joined = joint;
        for (FrozenSide half : halves) {
            joined = half.in(joined);
        }
        return halves.isEmpty() ? joint : joined.with(Highlights.in(joined, instrument));
    }

    /**
     * The joint results with this side's half as it was frozen. Its answers were then deleted, so nothing can be taken
     * together any more.
     */
    private FrozenResults in(FrozenResults joint) {
        return new FrozenResults(
                joint.round(),
                joint.title(),
                joint.revealedOn(),
                joint.promise(),
                joint.threshold(),
                joint.illustrative(),
                relationship(joint.whole(), frozen.whole()),
                relationships(joint),
                List.of(),
                pairs(joint.themes(), frozen.themes(), this::theme),
                pairs(joint.barriers(), frozen.barriers(), this::barrier),
                turnout(joint),
                List.of(),
                views(joint),
                joint.vcsRelationshipsShownToCouncil());
    }

    private List<View> views(FrozenResults joint) {
        return Stream.of(Side.values())
                .flatMap(
                        each -> (each == side ? frozen : joint).views().stream().filter(view -> view.side() == each))
                .toList();
    }

    /** What a side sees alone has no relationship that it was not asked about. */
    private List<RelationshipResult> relationships(FrozenResults joint) {
        return joint.relationships().stream()
                .map(each -> frozen.relationships().stream()
                        .filter(ours -> ours.number() == each.number())
                        .findFirst()
                        .map(ours -> relationship(each, ours))
                        .orElse(each))
                .toList();
    }

    private RelationshipResult relationship(RelationshipResult joint, RelationshipResult ours) {
        Map<String, BothSides> axes = new LinkedHashMap<>();
        joint.axes().forEach((axis, places) -> axes.put(axis, places(places, own(ours.axes(), axis))));
        return new RelationshipResult(
                joint.relationship(),
                axes,
                pairs(joint.types(), ours.types(), this::named),
                each(joint.mainTypes(), ours.mainTypes()),
                named(joint.strategic(), ours.strategic()),
                pairs(joint.qualities(), ours.qualities(), this::named),
                pairs(joint.scales(), ours.scales(), this::named),
                each(joint.answered(), ours.answered()));
    }

    private ThemeResult theme(ThemeResult joint, ThemeResult ours) {
        return new ThemeResult(
                joint.theme(),
                places(joint.places(), ours.places()),
                each(joint.shownElements(), ours.shownElements()),
                pairs(
                        joint.elements(),
                        ours.elements(),
                        (one, own) -> new ThemeResult.ElementResult(one.element(), places(one.places(), own.places()))),
                each(joint.answered(), ours.answered()));
    }

    private BarrierResult barrier(BarrierResult joint, BarrierResult ours) {
        return new BarrierResult(
                joint.barrier(), named(joint.named(), ours.named()), named(joint.worst(), ours.worst()));
    }

    private BothSides places(BothSides joint, BothSides ours) {
        return side == Side.COUNCIL
                ? new BothSides(ours.council(), joint.vcs())
                : new BothSides(joint.council(), ours.vcs());
    }

    private NamedByBoth named(NamedByBoth joint, NamedByBoth ours) {
        return side == Side.COUNCIL
                ? new NamedByBoth(joint.option(), ours.council(), joint.vcs())
                : new NamedByBoth(joint.option(), joint.council(), ours.vcs());
    }

    private Turnout turnout(FrozenResults joint) {
        return new Turnout(Stream.of(Side.values())
                .flatMap(each -> (each == side ? frozen : joint)
                        .turnout().groups().stream().filter(group -> group.side() == each))
                .toList());
    }

    private <T> Map<Side, T> each(Map<Side, T> joint, Map<Side, T> ours) {
        Map<Side, T> both = new EnumMap<>(Side.class);
        both.putAll(joint);
        both.put(side, own(ours, side));
        return both;
    }

    private static <K, T> T own(Map<K, T> ours, K key) {
        T own = ours.get(key);
        if (own == null) {
            throw new IllegalStateException("The results that a side saw alone say nothing of " + key);
        }
        return own;
    }

    /** Both lists are made from the round's own questionnaires, in their order. */
    private static <T> List<T> pairs(List<T> joint, List<T> ours, BiFunction<T, T, T> one) {
        if (joint.size() != ours.size()) {
            throw new IllegalStateException(
                    "What a side saw alone has " + ours.size() + " lines, and the joint results " + joint.size());
        }
        return Stream.iterate(0, at -> at < joint.size(), at -> at + 1)
                .map(at -> one.apply(joint.get(at), ours.get(at)))
                .toList();
    }
}
