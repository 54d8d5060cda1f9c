package tandem.results;

import java.util.List;
import java.util.Map;
import tandem.round.PinnedRelationship;

/** What both sides place on the axes: a relationship, our working relationship as a whole, or several taken together. */
public sealed interface Seen permits RelationshipResult, BundleResult {

    /** How reasons of actions and agreed places refer to it. */
    String about();

    /** What it is about: none for the whole, and several where they are taken together. */
    List<PinnedRelationship> relationships();

    /** Places by axis id, in the questionnaire's order. */
    Map<String, BothSides> axes();
}
