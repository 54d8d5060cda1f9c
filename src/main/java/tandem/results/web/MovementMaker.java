package tandem.results.web;

import java.util.List;
import java.util.Optional;
import tandem.Side;
import tandem.results.Movement;
import tandem.results.Place;

/** Says what moved since the last round: only what moved, in words. */
record MovementMaker(SeenWords words, OthersMaker others) {

    List<ResultsPage.Moved> make(Movement movement) {
        return movement.moved().stream()
                .filter(MovementMaker::isMoved)
                .map(this::moved)
                .toList();
    }

    /** How many gaps narrowed and how many widened. */
    String sentence(Movement movement) {
        return words.say("results.moved.sentence", count(movement, -1), count(movement, 1));
    }

    private static long count(Movement movement, int direction) {
        return movement.moved().stream()
                .flatMap(moved -> moved.gapGrowth().stream())
                .filter(growth -> Integer.signum(growth) == direction)
                .count();
    }

    private static boolean isMoved(Movement.Moved moved) {
        return isMoved(moved.halves(Side.COUNCIL)) || isMoved(moved.halves(Side.VCS));
    }

    private static boolean isMoved(Optional<Integer> halves) {
        return halves.filter(by -> by != 0).isPresent();
    }

    private ResultsPage.Moved moved(Movement.Moved moved) {
        String axis = words.instrument()
                .findAxis(moved.axis())
                .map(each -> each.name())
                .orElse("");
        return new ResultsPage.Moved(
                others.about(moved.about()),
                axis,
                by(moved.halves(Side.COUNCIL)),
                by(moved.halves(Side.VCS)),
                gap(moved.gapGrowth()));
    }

    private String by(Optional<Integer> halves) {
        return halves.map(by -> by == 0
                        ? words.say("results.moved.same")
                        : words.say(by > 0 ? "results.moved.up" : "results.moved.down", Place.inWords(Math.abs(by))))
                .orElse(words.say("results.moved.unknown"));
    }

    private String gap(Optional<Integer> growth) {
        return growth.map(by -> by == 0
                        ? words.say("results.moved.gap-same")
                        : words.say(
                                by > 0 ? "results.moved.gap-wider" : "results.moved.gap-narrower",
                                Place.inWords(Math.abs(by))))
                .orElse("");
    }
}
