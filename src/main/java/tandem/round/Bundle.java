package tandem.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.Side;

/**
 * Relationships between the two sides that are shown together, because on each alone neither side could be shown even if
 * everybody answered. Which ones depends on who is invited and on nothing else. No relationship is in two bundles, so that
 * a bundle less another, or less a relationship, tells nothing.
 *
 * @param type the main type that they share in the register; {@link #SEVERAL} where they share none
 */
public record Bundle(String type, List<PinnedRelationship> relationships) {

    /** Relationships of several types. */
    public static final String SEVERAL = "several";

    private static final int SMALLEST = 2;

    public Bundle {
        relationships = List.copyOf(relationships);
        if (relationships.size() < SMALLEST) {
            throw new IllegalArgumentException("A bundle has two relationships or more, but was " + relationships);
        }
    }

    /** How results and reasons of actions refer to it. */
    public String about() {
        return "bundle/" + type;
    }

    /** Those of a side who are asked about any of its relationships. */
    public Crowd crowd(Side side, List<Participation> invited) {
        return Crowd.of(side, relationships, invited);
    }

    /**
     * The bundles that could be shown for both sides: one for each type, and one of all that are left over.
     *
     * @param threshold the <i>k</i> of an anonymous round
     * @param alone relationships between the sides on which alone neither could be shown
     */
    static List<Bundle> of(int threshold, List<PinnedRelationship> alone, List<Participation> invited) {
        Map<String, List<PinnedRelationship>> byType = new LinkedHashMap<>();
        alone.forEach(each -> byType.computeIfAbsent(mainType(each), first -> new ArrayList<>())
                .add(each));
        List<PinnedRelationship> left = byType.entrySet().stream()
                .filter(entry -> !isEnough(threshold, entry, invited))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        byType.values().removeIf(left::containsAll);
        return Stream.concat(byType.entrySet().stream(), Stream.of(Map.entry(SEVERAL, left)))
                .filter(entry -> isEnough(threshold, entry, invited))
                .map(entry -> new Bundle(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String mainType(PinnedRelationship relationship) {
        return relationship.types().stream().findFirst().orElse(SEVERAL);
    }

    private static boolean isEnough(
            int threshold, Map.Entry<String, List<PinnedRelationship>> entry, List<Participation> invited) {
        return entry.getValue().size() >= SMALLEST
                && Stream.of(Side.values())
                        .map(side -> Crowd.of(side, entry.getValue(), invited))
                        .allMatch(crowd -> crowd.isEnough(threshold, crowd.answersOfAll()));
    }
}
