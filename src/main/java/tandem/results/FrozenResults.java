package tandem.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.Side;
import tandem.round.Promise;
import tandem.round.RoundId;

/**
 * The results of a round: computed once at the reveal, after disclosure control, and frozen. Pages, JSON, workbook and
 * comparison read this and nothing else.
 *
 * @param threshold the <i>k</i> that was applied
 * @param views what organisations or people say, with their names; none in an anonymous round
 * @param bundles relationships taken together, of which neither side could be shown alone
 */
public record FrozenResults(
        RoundId round,
        String title,
        LocalDate revealedOn,
        Promise promise,
        int threshold,
        boolean illustrative,
        RelationshipResult whole,
        List<RelationshipResult> relationships,
        List<BundleResult> bundles,
        List<ThemeResult> themes,
        List<BarrierResult> barriers,
        Turnout turnout,
        List<Highlight> highlights,
        List<View> views,
        boolean vcsRelationshipsShownToCouncil) {

    public FrozenResults {
        relationships = List.copyOf(relationships);
        bundles = List.copyOf(bundles);
        themes = List.copyOf(themes);
        barriers = List.copyOf(barriers);
        highlights = List.copyOf(highlights);
        views = List.copyOf(views);
        Promise promised = promise;
        if (views.stream().anyMatch(view -> view.promise() != promised)) {
            throw new IllegalArgumentException("The views of a round have its promise, but this one is " + promised);
        }
    }

    /** What this side may see: relationships within the VCS are the VCS's own unless both leads chose otherwise. */
    public FrozenResults seenBy(Side side) {
        return side == Side.VCS || vcsRelationshipsShownToCouncil ? this : withoutVcsRelationships();
    }

    /** What may be handed from one side to the other: what both may see. */
    public FrozenResults seenByBoth() {
        return seenBy(Side.COUNCIL);
    }

    /** What everybody else may see: never the relationships within the VCS. */
    public FrozenResults withoutVcsRelationships() {
        List<RelationshipResult> shared = relationships.stream()
                .filter(result -> result.relationship()
                        .filter(pinned -> pinned.isWithinVcs())
                        .isEmpty())
                .toList();
        List<String> hidden = relationships.stream()
                .filter(result -> !shared.contains(result))
                .map(RelationshipResult::about)
                .toList();
        return new FrozenResults(
                round,
                title,
                revealedOn,
                promise,
                threshold,
                illustrative,
                whole,
                shared,
                bundles,
                themes,
                barriers,
                turnout,
                highlights.stream()
                        .filter(highlight -> !hidden.contains(highlight.about()))
                        .toList(),
                views.stream().filter(view -> !hidden.contains(view.about())).toList(),
                vcsRelationshipsShownToCouncil);
    }

    /** All that is placed on the axes: the whole, the relationships, and what is taken together. */
    public List<Seen> placed() {
        return Stream.of(Stream.of(whole), relationships.stream(), bundles.stream())
                .<Seen>flatMap(each -> each)
                .toList();
    }

    /**
     * What peers may compare: figures of sides, and no views with names. Where names were promised and one view alone makes
     * a side's figure, the figure is that view; the promise says so.
     */
    public FrozenResults forPeers() {
        FrozenResults shared = withoutVcsRelationships();
        return shared.with(shared.highlights, List.of());
    }

    /** The area's results before these, out of all of them with the newest first: of an earlier day. */
    public Optional<FrozenResults> previous(List<FrozenResults> ofArea) {
        return ofArea.stream()
                .filter(other -> other.revealedOn().isBefore(revealedOn))
                .findFirst();
    }

    /** The same figures with these highlights. */
    FrozenResults with(List<Highlight> found) {
        return with(found, views);
    }

    private FrozenResults with(List<Highlight> found, List<View> shown) {
        return new FrozenResults(
                round,
                title,
                revealedOn,
                promise,
                threshold,
                illustrative,
                whole,
                relationships,
                bundles,
                themes,
                barriers,
                turnout,
                found,
                shown,
                vcsRelationshipsShownToCouncil);
    }
}
