package tandem.round;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tandem.AreaCode;
import tandem.Rejected;
import tandem.Side;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Viewer;

/** The yes of each side to one thing; what is agreed needs both, and nobody says it for both. */
public record Yeses(Map<Side, Yes> given) {

    static final Yeses NONE = new Yeses(Map.of());

    public Yeses {
        given = Map.copyOf(given);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    public Optional<Yes> of(Side side) {
        return Optional.ofNullable(given.get(side));
    }

    public boolean isFrom(Side side) {
        return given.containsKey(side);
    }

    public boolean isFromBoth() {
        return given.size() == Side.values().length;
    }

    /** With a side's yes; its first one counts. */
    Yeses and(Side side, Yes yes) {
        if (of(side.other()).filter(other -> other.by().equals(yes.by())).isPresent()) {
            throw new Rejected("round.yes.same-person");
        }
        Map<Side, Yes> all = new EnumMap<>(Side.class);
        all.putAll(given);
        all.putIfAbsent(side, yes);
        return new Yeses(all);
    }

    /** Those only whose person still leads; what both have agreed to stays agreed. */
    Yeses onlyOf(BiPredicate<Side, PersonId> stillLeads) {
        return isFromBoth()
                ? this
                : new Yeses(given.entrySet().stream()
                        .filter(yes ->
                                stillLeads.test(yes.getKey(), yes.getValue().by()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** When the last one was given. */
    public Optional<Instant> last() {
        return latest().map(yes -> yes.getValue().at());
    }

    /** The lead whose yes came last: what was agreed is done in their name, whoever finishes it. */
    public Viewer lastBy(AreaCode area) {
        Map.Entry<Side, Yes> last = latest().orElseThrow();
        return new Viewer(last.getValue().by().value(), "", Role.leadOf(last.getKey()), Optional.of(area));
    }

    private Optional<Map.Entry<Side, Yes>> latest() {
        return given.entrySet().stream()
                .max(Comparator.comparing(yes -> yes.getValue().at()));
    }
}
