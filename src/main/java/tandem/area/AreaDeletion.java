package tandem.area;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.PersonId;

/**
 * That an area is to be deleted: who said yes, and how far it is. What is left in the end says that there was an area with
 * this code, and nothing about it.
 *
 * @param yes each side's yes
 * @param begun when the deletion began
 */
public record AreaDeletion(AreaCode area, Map<Side, Yes> yes, State state, Optional<Instant> begun, long version) {

    /** How long a yes counts while the other is missing. */
    public static final Duration YES_COUNTS = Duration.ofDays(30);

    /** How long both posts have to be vacant before an administrator may delete an area alone. */
    public static final Duration WITHOUT_LEADS = Duration.ofDays(90);

    public AreaDeletion {
        yes = Map.copyOf(yes);
    }

    /** One side's yes. */
    public record Yes(PersonId by, Instant at) {}

    /** How far a deletion is. */
    public enum State {
        /** Asked for, not agreed. */
        ASKED,
        /** Agreed: being deleted, now or at the next start. */
        BEGUN,
        /** Everything is gone. */
        DONE
    }

    static AreaDeletion of(AreaCode area) {
        return new AreaDeletion(area, Map.of(), State.ASKED, Optional.empty(), 0);
    }

    /** The deletion of an area that was added again under the code of one that is gone. */
    AreaDeletion anew() {
        return state == State.DONE ? new AreaDeletion(area, Map.of(), State.ASKED, Optional.empty(), version) : this;
    }

    AreaDeletion agree(Side side, PersonId lead, Instant now) {
        Map<Side, Yes> all = new EnumMap<>(Side.class);
        all.putAll(yes);
        all.put(side, new Yes(lead, now));
        return new AreaDeletion(area, all, state, begun, version);
    }

    AreaDeletion withdraw(Side side) {
        Map<Side, Yes> others = new EnumMap<>(Side.class);
        others.putAll(yes);
        others.remove(side);
        return new AreaDeletion(area, others, state, begun, version);
    }

    /** A side's yes, while it counts: for thirty days, and only while whoever said it leads the side. */
    public Optional<Yes> counting(Side side, Leadership leadership, Instant now) {
        return Optional.ofNullable(yes.get(side))
                .filter(given -> leadership.isLedBy(side, given.by()))
                .filter(given -> now.isBefore(given.at().plus(YES_COUNTS)));
    }

    boolean isAgreed(Leadership leadership, Instant now) {
        return counting(Side.COUNCIL, leadership, now).isPresent()
                && counting(Side.VCS, leadership, now).isPresent();
    }

    AreaDeletion begin(Instant now) {
        return new AreaDeletion(area, yes, State.BEGUN, Optional.of(now), version);
    }

    AreaDeletion done() {
        return new AreaDeletion(area, Map.of(), State.DONE, begun, version);
    }

    public boolean isBegun() {
        return state == State.BEGUN;
    }
}
