package tandem.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.AreaCode;
import tandem.Days;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.PersonId;

/**
 * How many months an area keeps who was invited to a round, counted from the reveal, or from the last closing if the round
 * was never revealed; in that case its answers go with it. Results, plan and log stay until the area is deleted. Each side
 * says what it wants, and what holds changes only when both want the same: neither side destroys, or keeps, alone.
 *
 * @param months what holds
 * @param wishes what a side wants instead
 */
public record Retention(AreaCode area, int months, Map<Side, Wish> wishes, long version) {

    /** What there is to choose from, in months. */
    public static final List<Integer> CHOICES = List.of(3, 6, 12, 24);

    /** What holds as long as the leads have not agreed on anything else, in months. */
    public static final int USUAL = 12;

    public Retention {
        requireChoice(months);
        wishes = Map.copyOf(wishes);
    }

    /** What a side wants, and who said so. */
    public record Wish(int months, PersonId by, Instant at) {

        public Wish {
            requireChoice(months);
        }
    }

    private static void requireChoice(int months) {
        if (!CHOICES.contains(months)) {
            throw new IllegalArgumentException("Kept for one of " + CHOICES + " months, but was " + months);
        }
    }

    public static Retention of(AreaCode area) {
        return new Retention(area, USUAL, Map.of(), 0);
    }

    /** What a side wants, as long as whoever said so leads it. */
    public Optional<Wish> counting(Side side, Leadership leadership) {
        return Optional.ofNullable(wishes.get(side)).filter(wish -> leadership.isLedBy(side, wish.by()));
    }

    /** The retention after a side said what it wants: agreed if the other wants the same, or if it holds already. */
    Retention wish(Side side, Wish wish, Leadership leadership) {
        boolean agreed = counting(side.other(), leadership)
                .filter(other -> other.months() == wish.months())
                .isPresent();
        Map<Side, Wish> all = new EnumMap<>(Side.class);
        if (!agreed) {
            all.putAll(wishes);
            all.put(side, wish);
        }
        if (wish.months() == months) {
            all.remove(side);
        }
        return new Retention(area, agreed ? wish.months() : months, all, version);
    }

    /** Whether the time is over for what ended then: on the same day of the month, so many months later. */
    public boolean isOver(Instant ended, LocalDate today) {
        return !today.isBefore(Days.on(ended).plusMonths(months));
    }
}
