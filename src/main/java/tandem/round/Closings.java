package tandem.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.Rejected;
import tandem.Side;

/**
 * When a round was closed, and what came of it before a joint reveal.
 *
 * @param at each closing
 * @param seenAlone the sides that see their own results
 * @param reopened how many times it was opened again
 */
public record Closings(List<Instant> at, Set<Side> seenAlone, int reopened) {

    /** How long a side waits for the joint reveal before it may see its own results, counted from the last closing. */
    static final Duration PATIENCE = Duration.ofDays(30);

    public static final Closings NONE = new Closings(List.of(), Set.of(), 0);

    public Closings {
        at = List.copyOf(at);
        seenAlone = Set.copyOf(seenAlone);
    }

    Closings with(Instant now) {
        return new Closings(Stream.concat(at.stream(), Stream.of(now)).toList(), seenAlone, reopened);
    }

    /**
     * After opening again: before anything was seen, and within thirty days of the first closing, so that nobody keeps the
     * other side waiting by opening again and again.
     */
    Closings openedAgain(Instant now) {
        if (!seenAlone.isEmpty()) {
            throw new Rejected("round.reopen.seen-alone");
        }
        if (at.stream().anyMatch(closing -> now.isAfter(closing.plus(PATIENCE)))) {
            throw new Rejected("round.reopen.late");
        }
        return new Closings(at, seenAlone, reopened + 1);
    }

    /** After a side has chosen to see its own results, once it has waited for long enough. */
    Closings seenBy(Side side, Instant now) {
        if (patientUntil().filter(until -> !now.isBefore(until)).isEmpty()) {
            throw new Rejected("round.alone.early");
        }
        Set<Side> all = EnumSet.of(side);
        all.addAll(seenAlone);
        return new Closings(at, all, reopened);
    }

    Optional<Instant> last() {
        return at.stream().max(Comparator.naturalOrder());
    }

    /** From when a side waits no longer, if the round stays closed. */
    Optional<Instant> patientUntil() {
        return last().map(last -> last.plus(PATIENCE));
    }

    public boolean isSeenAloneBy(Side side) {
        return seenAlone.contains(side);
    }
}
