package tandem.comparison;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tandem.AreaCode;
import tandem.Side;

/** What the sides of each area said yes to. */
public record Consents(Map<AreaCode, Map<Side, Consent>> ofAreas) {

    private static final Consents NONE = new Consents(Map.of());

    public Consents {
        ofAreas = Map.copyOf(ofAreas);
    }

    public static Consents none() {
        return NONE;
    }

    Optional<Consent> find(AreaCode area, Side side) {
        return Optional.ofNullable(ofAreas.getOrDefault(area, Map.of()).get(side));
    }

    Consents with(AreaCode area, Side side, Consent yes) {
        Map<Side, Consent> sides = sides(area);
        sides.put(side, yes);
        return with(area, sides);
    }

    Consents without(AreaCode area, Side side) {
        Map<Side, Consent> sides = sides(area);
        sides.remove(side);
        return with(area, sides);
    }

    Consents without(AreaCode area) {
        Map<AreaCode, Map<Side, Consent>> others = new HashMap<>(ofAreas);
        others.remove(area);
        return new Consents(others);
    }

    private Map<Side, Consent> sides(AreaCode area) {
        Map<Side, Consent> sides = new EnumMap<>(Side.class);
        sides.putAll(ofAreas.getOrDefault(area, Map.of()));
        return sides;
    }

    private Consents with(AreaCode area, Map<Side, Consent> sides) {
        Map<AreaCode, Map<Side, Consent>> changed = new HashMap<>(ofAreas);
        changed.put(area, Map.copyOf(sides));
        changed.values().removeIf(Map::isEmpty);
        return new Consents(changed);
    }
}
