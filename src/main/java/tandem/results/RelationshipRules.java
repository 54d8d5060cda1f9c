package tandem.results;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tandem.Side;
import tandem.round.PinnedRelationship;

/** The rules that look at one relationship. High on an axis is step 4 or more, low is step 2 or less. */
final class RelationshipRules {

    private static final String STRATEGIC = "strategic";
    private static final String MONEY = "money";
    private static final String TIME = "time";
    private static final String NEED_NOT_BE_EQUALS = "need-not-be-equals";
    private static final Place STEP_4 = new Place(8);
    private static final Place STEP_2 = new Place(4);
    private static final int MISSING_QUALITIES = 4;

    private RelationshipRules() {}

    /** Both sides place the money at step 4 or more, and one or both the relationship itself at step 2 or less. */
    static boolean isHighMoneyButTransactional(RelationshipResult result) {
        return sidesPlacing(result, MONEY, RelationshipRules::isHigh) == Side.values().length
                && sidesPlacing(result, STRATEGIC, RelationshipRules::isLow) > 0;
    }

    /** A side places it at step 4 or more; four of the six other qualities are named by fewer than half on both sides. */
    static boolean isStrategicInName(RelationshipResult result) {
        return sidesPlacing(result, STRATEGIC, RelationshipRules::isHigh) > 0
                && result.qualities().stream()
                                .filter(quality -> !quality.option().equals(NEED_NOT_BE_EQUALS))
                                .filter(quality ->
                                        quality.council() == Named.BY_FEWER && quality.vcs() == Named.BY_FEWER)
                                .count()
                        >= MISSING_QUALITIES;
    }

    /** A side places the time at step 4 or more, and nobody stands in for the lead person of a side that is a party. */
    static boolean isFragile(RelationshipResult result) {
        return sidesPlacing(result, TIME, RelationshipRules::isHigh) > 0
                && result.relationship().filter(RelationshipRules::lacksDeputy).isPresent();
    }

    private static boolean lacksDeputy(PinnedRelationship pinned) {
        return !pinned.vcsDeputy() || (!pinned.isWithinVcs() && !pinned.councilDeputy());
    }

    /** Whether both sides place it at step 4 or more from transactional to strategic. */
    static boolean isStrategicForBoth(RelationshipResult result) {
        return sidesPlacing(result, STRATEGIC, RelationshipRules::isHigh) == Side.values().length;
    }

    /** Whether the places of both sides from transactional to strategic are shown. */
    static boolean isPlacedByBoth(RelationshipResult result) {
        return sidesPlacing(result, STRATEGIC, place -> true) == Side.values().length;
    }

    private static long sidesPlacing(RelationshipResult result, String axis, Predicate<Place> condition) {
        return Optional.ofNullable(result.axes().get(axis)).stream()
                .flatMap(places -> Stream.of(places.council(), places.vcs()))
                .flatMap(figure -> figure.place().stream())
                .filter(condition)
                .count();
    }

    private static boolean isHigh(Place place) {
        return place.halves() >= STEP_4.halves();
    }

    private static boolean isLow(Place place) {
        return place.halves() <= STEP_2.halves();
    }
}
