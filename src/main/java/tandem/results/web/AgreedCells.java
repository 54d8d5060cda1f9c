package tandem.results.web;

import java.util.List;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.round.AgreedPlace;

/** What both sides agreed in the room, as cells beside their own figures; only what both have confirmed. */
record AgreedCells(List<AgreedPlace> places) {

    AgreedCells {
        places = places.stream().filter(AgreedPlace::isFixed).toList();
    }

    boolean any() {
        return !places.isEmpty();
    }

    /** The agreed step, or why the sides still disagree; nothing where they have not talked about it. */
    Cell of(String about, Axis axis) {
        return places.stream()
                .filter(place -> place.about().equals(about) && place.axis().equals(axis.id()))
                .findFirst()
                .map(place -> cell(place.outcome(), axis))
                .orElse(Cell.NONE);
    }

    private static Cell cell(AgreedPlace.Outcome outcome, Axis axis) {
        if (outcome instanceof AgreedPlace.Outcome.Agreed agreed) {
            int step = agreed.step().value();
            return new Cell(
                    Optional.of((double) step),
                    step + " – " + axis.level(agreed.step()).label());
        }
        return new Cell(Optional.empty(), ((AgreedPlace.Outcome.StillDisagree) outcome).reason());
    }
}
