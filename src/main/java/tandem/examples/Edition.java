package tandem.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.Side;

/**
 * One round of an example area: when it was, what each side answered around, and whether it is still open.
 *
 * @param name the round's name in its address
 */
record Edition(ExampleArea area, String name, String title, LocalDate opensOn, LocalDate closesOn, Kind kind) {

    private static final int DAYS_TO_ANSWER = 28;
    private static final int DAYS_TO_REVEAL = 2;

    /** Which of the area's rounds it is. */
    enum Kind {
        /** A year ago. */
        EARLIER,
        /** The latest with results. */
        NOW,
        /** Still open, so that a newcomer can answer. */
        OPEN
    }

    boolean isOpen() {
        return kind == Kind.OPEN;
    }

    List<Integer> whole(Side side) {
        return Cast.get(places(area.whole().earlier(), area.whole().now()), side);
    }

    List<Integer> relationship(ExampleArea.ExampleRelationship described, Side side) {
        return Cast.get(places(described.earlier(), described.now()), side);
    }

    Map<String, Integer> elements(Side side) {
        Optional<Map<Side, Map<String, Integer>>> earlier = area.principles().earlier();
        return Cast.get(
                kind == Kind.EARLIER && earlier.isPresent()
                        ? earlier.orElseThrow()
                        : area.principles().now(),
                side);
    }

    private Map<Side, List<Integer>> places(Optional<Map<Side, List<Integer>>> earlier, Map<Side, List<Integer>> now) {
        return kind == Kind.EARLIER && earlier.isPresent() ? earlier.orElseThrow() : now;
    }

    /** The day of both leads' yes to reveal, two days after closing. */
    LocalDate revealedOn() {
        return closesOn.plusDays(DAYS_TO_REVEAL);
    }

    /**
     * The rounds an area has, seen from the day it is planted: the latest is revealed on that day, as its log says;
     * Calderdale's earlier one was a year before, and Derby opens another as soon as the latest is revealed.
     */
    static List<Edition> of(ExampleArea area, LocalDate today) {
        LocalDate opened = today.minusDays(DAYS_TO_ANSWER + DAYS_TO_REVEAL);
        Edition now = edition(area, opened, Kind.NOW, 1);
        if (area.hasEarlierRound()) {
            return List.of(edition(area, opened.minusYears(1), Kind.EARLIER, 1), now);
        }
        int next = today.getYear() == opened.getYear() ? 2 : 1;
        return area.name().equals("Derby") ? List.of(now, edition(area, today, Kind.OPEN, next)) : List.of(now);
    }

    private static Edition edition(ExampleArea area, LocalDate opened, Kind kind, int number) {
        int year = opened.getYear();
        String title = (number == 1 ? "Round of " : "Second round of ") + year;
        return new Edition(area, year + "-" + number, title, opened, opened.plusDays(DAYS_TO_ANSWER), kind);
    }
}
