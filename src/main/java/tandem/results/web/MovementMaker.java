package tandem.results.web;

import java.util.List;
import tandem.Side;
import tandem.results.FoundWords;
import tandem.results.MovedWords;
import tandem.results.Movement;

/** Says what moved since the last round: only what moved, in words. */
record MovementMaker(SeenWords words, FoundWords found) {

    List<ResultsPage.Moved> make(Movement movement) {
        return movement.moved().stream()
                .filter(Movement.Moved::isElsewhere)
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

    private ResultsPage.Moved moved(Movement.Moved moved) {
        MovedWords steps = new MovedWords(words.messages());
        String axis = words.instrument()
                .findAxis(moved.axis())
                .map(each -> each.name())
                .orElse("");
        return new ResultsPage.Moved(
                found.about(moved.about()),
                axis,
                steps.by(moved, Side.COUNCIL),
                steps.by(moved, Side.VCS),
                steps.gap(moved).orElse(""));
    }
}
