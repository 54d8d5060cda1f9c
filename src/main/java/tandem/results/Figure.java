package tandem.results;

import java.util.Optional;

/**
 * One side's figure after disclosure control. Only {@link Disclosure} makes figures, and nothing else is shown anywhere:
 * what has not passed it cannot reach a page, a file or a comparison.
 */
public final class Figure {

    private static final Place MIDDLE = new Place(6);

    private final Status status;
    private final Optional<Place> place;

    private Figure(Status status, Optional<Place> place) {
        if (place.isPresent() != (status == Status.SHOWN)) {
            throw new IllegalArgumentException("A figure has a place if it is shown, but was " + status + " " + place);
        }
        this.status = status;
        this.place = place;
    }

    /** What can be said. */
    public enum Status {
        /** Enough answered; the median is shown. */
        SHOWN,
        /** Enough answered, but half or more of them said that they do not know or that it does not apply. */
        NOT_KNOWN,
        /** Not enough answers to show. */
        WITHHELD,
        /** This side was not asked. */
        NOT_ASKED
    }

    static Figure shown(Place place) {
        return new Figure(Status.SHOWN, Optional.of(place));
    }

    static Figure without(Status status) {
        return new Figure(status, Optional.empty());
    }

    public Status status() {
        return status;
    }

    public Optional<Place> place() {
        return place;
    }

    /** Whether it is shown and stands above step 3: nearer to the right-hand end of an axis than to its left. */
    public boolean isAboveMiddle() {
        return place.filter(shown -> shown.halves() > MIDDLE.halves()).isPresent();
    }

    /** Whether it is shown and stands below step 3. */
    public boolean isBelowMiddle() {
        return place.filter(shown -> shown.halves() < MIDDLE.halves()).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure figure && status == figure.status && place.equals(figure.place);
    }

    @Override
    public int hashCode() {
        return 31 * status.hashCode() + place.hashCode();
    }

    @Override
    public String toString() {
        return place.map(shown -> status + " " + shown.steps()).orElse(status.toString());
    }
}
