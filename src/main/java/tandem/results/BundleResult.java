package tandem.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.round.Bundle;
import tandem.round.PinnedRelationship;

/** Where each side places several relationships taken together: the middle of all answers about any of them. */
public record BundleResult(Bundle bundle, Map<String, BothSides> axes) implements Seen {

    public BundleResult {
        axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
    }

    @Override
    public String about() {
        return bundle.about();
    }

    @Override
    public List<PinnedRelationship> relationships() {
        return bundle.relationships();
    }
}
