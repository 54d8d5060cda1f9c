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

    /** The rounds an area has, seen from a day: Calderdale's two are a year apart, Derby has one that is open. */
    static List<Edition> of(ExampleArea area, LocalDate today) {
        LocalDate opened = today.minusDays(70);
        Edition now = edition(area, opened, Kind.NOW);
        if (area.hasEarlierRound()) {
            return List.of(edition(area, opened.minusYears(1), Kind.EARLIER), now);
        }
        return area.name().equals("Derby") ? List.of(now, edition(area, today.minusDays(7), Kind.OPEN)) : List.of(now);
    }

    private static Edition edition(ExampleArea area, LocalDate opened, Kind kind) {
        int year = opened.getYear();
        int number = kind == Kind.OPEN ? 2 : 1;
        String title = (number == 1 ? "Round of " : "Second round of ") + year;
        return new Edition(area, year + "-" + number, title, opened, opened.plusDays(28), kind);
    }
}
