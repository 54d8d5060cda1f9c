package tandem.round;

import java.util.List;
import java.util.function.Predicate;
import tandem.Side;

/**
 * What a round could show at most: if everybody invited answered, each about every relationship that their organisation
 * or department is a party to. Participants are asked about no others, so that less may be shown, never more.
 *
 * @param relationships each with how many of either side could answer about it
 * @param everything the same for what everybody is asked: the whole, the themes, the barriers
 * @param bundles relationships of which neither side could be shown alone, but both together
 */
public record Forecast(List<Line> relationships, Reach everything, List<Bundle> bundles) {

    public Forecast {
        relationships = List.copyOf(relationships);
        bundles = List.copyOf(bundles);
    }

    /**
     * Works it out for one promise. Respondents of the VCS are organisations, of the council people.
     *
     * @param threshold the <i>k</i> of an anonymous round; where organisations or people are named, one is enough
     */
    public static Forecast of(
            Promise promise, int threshold, List<PinnedRelationship> relationships, List<Participation> invited) {
        int needed = promise == Promise.ANONYMOUS ? threshold : 1;
        Forecast alone = new Forecast(
                relationships.stream()
                        .map(each -> new Line(each, Reach.of(needed, invited, each::involves)))
                        .toList(),
                Reach.of(needed, invited, anybody -> true),
                List.of());
        return promise == Promise.ANONYMOUS
                ? alone.with(Bundle.of(needed, alone.ofWhichNeitherSideShows(), invited))
                : alone;
    }

    private Forecast with(List<Bundle> together) {
        return new Forecast(relationships, everything, together);
    }

    /** Relationships between the two sides that could be shown for both. */
    public List<PinnedRelationship> forBothSides() {
        return between(line -> line.reach().shows(Side.COUNCIL) && line.reach().shows(Side.VCS));
    }

    /** Relationships between the two sides that could be shown for this side alone. */
    public List<PinnedRelationship> forOnly(Side side) {
        return between(line -> line.reach().shows(side) && !line.reach().shows(side.other()));
    }

    /** Relationships between the two sides of which nothing could be shown: they are settled together in the room. */
    public List<PinnedRelationship> forNeitherSide() {
        return ofWhichNeitherSideShows().stream()
                .filter(each -> bundles.stream()
                        .noneMatch(bundle -> bundle.relationships().contains(each)))
                .toList();
    }

    private List<PinnedRelationship> ofWhichNeitherSideShows() {
        return between(
                line -> !line.reach().shows(Side.COUNCIL) && !line.reach().shows(Side.VCS));
    }

    /** How many relationships are between the two sides. */
    public int betweenSides() {
        return between(line -> true).size();
    }

    /** Relationships within the VCS, about which it alone is asked, that could be shown. */
    public List<PinnedRelationship> withinVcs() {
        return lines(line -> line.relationship().isWithinVcs() && line.reach().shows(Side.VCS));
    }

    /** Relationships within the VCS of which nothing could be shown. */
    public List<PinnedRelationship> withinVcsNotShown() {
        return lines(line -> line.relationship().isWithinVcs() && !line.reach().shows(Side.VCS));
    }

    private List<PinnedRelationship> between(Predicate<Line> rule) {
        return lines(line -> !line.relationship().isWithinVcs() && rule.test(line));
    }

    private List<PinnedRelationship> lines(Predicate<Line> rule) {
        return relationships.stream().filter(rule).map(Line::relationship).toList();
    }

    /** One relationship, and who could answer about it. */
    public record Line(PinnedRelationship relationship, Reach reach) {}

    /**
     * Who could answer about something.
     *
     * @param council people of the council
     * @param vcs VCS organisations
     * @param needed from how many respondents of a side it is shown
     */
    public record Reach(int council, int vcs, int needed) {

        static Reach of(int needed, List<Participation> invited, Predicate<Affiliation> asked) {
            List<Affiliation> all = invited.stream()
                    .map(Participation::affiliation)
                    .filter(asked)
                    .toList();
            long people =
                    all.stream().filter(each -> each.side() == Side.COUNCIL).count();
            long organisations = all.stream()
                    .filter(each -> each.side() == Side.VCS)
                    .map(Affiliation::id)
                    .distinct()
                    .count();
            return new Reach((int) people, (int) organisations, needed);
        }

        public boolean shows(Side side) {
            return (side == Side.COUNCIL ? council : vcs) >= needed;
        }
    }
}
