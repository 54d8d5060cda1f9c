package tandem.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.Side;
import tandem.round.PinnedRelationship;

/**
 * What each side says of one relationship, or of our working relationship as a whole.
 *
 * @param relationship as pinned in the round; empty for the whole
 * @param axes places by axis id, in the questionnaire's order
 * @param mainTypes each side's main type: the one marked by most, where half or more mark it; where the promise names
 *     organisations, all that are marked by most; empty where withheld or where there is none
 * @param answered how many of each side answered, in bands
 */
public record RelationshipResult(
        Optional<PinnedRelationship> relationship,
        Map<String, BothSides> axes,
        List<NamedByBoth> types,
        Map<Side, List<String>> mainTypes,
        NamedByBoth strategic,
        List<NamedByBoth> qualities,
        List<NamedByBoth> scales,
        Map<Side, Band> answered)
        implements Seen {

    public RelationshipResult {
        axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
        types = List.copyOf(types);
        mainTypes = Map.copyOf(mainTypes);
        qualities = List.copyOf(qualities);
        scales = List.copyOf(scales);
        answered = Map.copyOf(answered);
    }

    public boolean isWhole() {
        return relationship.isEmpty();
    }

    /** Its number; 0 for the whole. */
    public int number() {
        return relationship.map(PinnedRelationship::number).orElse(0);
    }

    @Override
    public List<PinnedRelationship> relationships() {
        return relationship.stream().toList();
    }

    /** {@code whole} or {@code relationship/4}. */
    @Override
    public String about() {
        return isWhole() ? "whole" : "relationship/" + number();
    }
}
