package tandem.results;

import static tandem.Side.COUNCIL;
import static tandem.Side.VCS;
import static tandem.round.PartName.WHOLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tandem.AreaCode;
import tandem.Side;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.questionnaire.Theme;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.PinnedRelationship;
import tandem.round.RoundId;

/**
 * Results for tests of pages and files, made like real ones: Calderdale with ten relationships, 14 people of the council
 * and 12 VCS organisations, <i>k</i> = 3. Relationship 9 is within the VCS; relationship 10 has too few VCS answers.
 */
public final class SomeResults {

    private static final List<String> AXES = List.of("strategic", "proactive", "money", "time");
    private static final int COUNCIL_PEOPLE = 14;
    private static final int VCS_ORGANISATIONS = 12;
    private static final int[] AROUND = {0, 0, 1, -1, 0, 1, 0, -1, 0, 0, 1, -1, 0, 0};

    private SomeResults() {}

    /** The results of spring 2026. */
    public static FrozenResults someResults() {
        return told(ARound.aRound(), 0).results();
    }

    /** The same results as another area's. */
    public static FrozenResults someResultsOf(AreaCode area) {
        FrozenResults ours = someResults();
        return new FrozenResults(
                new RoundId(area, ours.round().name()),
                ours.title(),
                ours.revealedOn(),
                ours.promise(),
                ours.threshold(),
                ours.illustrative(),
                ours.whole(),
                ours.relationships(),
                ours.bundles(),
                ours.themes(),
                ours.barriers(),
                ours.turnout(),
                ours.highlights(),
                ours.views(),
                ours.vcsRelationshipsShownToCouncil());
    }

    /** The results of the same area a year before: half the VCS's places one step lower. */
    public static FrozenResults earlierResults() {
        return told(ARound.aRound().named("2025-1", "Spring 2025", LocalDate.of(2025, 3, 3)), -1)
                .results();
    }

    private static ARound told(ARound round, int vcsShift) {
        whole(round, vcsShift);
        relationships(round, vcsShift);
        principles(round, vcsShift);
        barriers(round);
        for (int one = 0; one < VCS_ORGANISATIONS; one++) {
            round.invited(VCS, organisation(one), one != 4 && one != 7);
        }
        return round;
    }

    private static void whole(ARound round, int shift) {
        placed(round, COUNCIL, WHOLE, COUNCIL_PEOPLE, 4, 3, 3, 4);
        placed(round, VCS, WHOLE, VCS_ORGANISATIONS - 2, 3 + shift, 2, 3, 4);
    }

    private static void relationships(ARound round, int shift) {
        told(
                round,
                pinned(1, "VSI Alliance", "shaping", "whole-place", "adults"),
                8,
                6,
                steps(4, 4, 3, 3),
                steps(3 + shift, 3, 3, 4));
        told(
                round,
                pinned(2, "Community anchor policy", "neighbourhood", "neighbourhood", "communities"),
                7,
                5,
                steps(4, 4, 4, 3),
                steps(2, 3, 3, 4));
        told(
                round,
                pinned(3, "Wellbeing Strategy theme groups", "shaping", "whole-place", "adults"),
                9,
                5,
                steps(4, 3, 2, 3),
                steps(4, 3, 2, 3));
        told(
                round,
                pinned(4, "Advice services contract", "delivery", "whole-place", "adults"),
                5,
                4,
                steps(3, 3, 5, 4),
                steps(1, 2, 4, 5));
        told(
                round,
                pinned(5, "Winter support commissioning", "delivery", "whole-place", "public-health"),
                6,
                3,
                steps(3, 2, 4, 3),
                steps(2 + shift, 2, 4, 4));
        told(
                round,
                pinned(6, "Voluntary action liaison", "ongoing", "whole-place", "communities"),
                6,
                8,
                steps(3, 3, 2, 2),
                steps(3, 3, 2, 3));
        told(
                round,
                pinned(7, "Food network", "ongoing", "neighbourhood", "public-health"),
                4,
                5,
                steps(2, 2, 2, 2),
                steps(3, 4, 1, 4));
        told(
                round,
                pinned(8, "Youth offer", "delivery", "neighbourhood", "children"),
                4,
                4,
                steps(3, 3, 3, 4),
                steps(3, 3, 3, 4));
        told(
                round,
                pinned(9, "Small charities network", "ongoing", "whole-place"),
                0,
                6,
                steps(3, 3, 3, 3),
                steps(4, 4, 1, 3));
        told(
                round,
                pinned(10, "Flood recovery partnership", "neighbourhood", "neighbourhood", "communities"),
                4,
                2,
                steps(3, 1, 3, 3),
                steps(2, 1, 2, 4));
    }

    private static void told(
            ARound round, PinnedRelationship relationship, int people, int organisations, int[] council, int[] vcs) {
        PartName name = PartName.relationship(relationship.number());
        round.about(relationship);
        placed(round, COUNCIL, name, people, council);
        placed(round, VCS, name, organisations, vcs);
        for (int one = 0; one < people; one++) {
            ticked(round, COUNCIL, name, one, relationship, relationship.number() == 2 ? 4 : 5);
        }
        for (int one = 0; one < organisations; one++) {
            ticked(round, VCS, name, one, relationship, 3);
        }
    }

    private static void ticked(
            ARound round, Side side, PartName name, int one, PinnedRelationship relationship, int qualities) {
        List<String> all = ARound.OURS.relationships().orElseThrow().qualities().stream()
                .map(option -> option.id())
                .toList();
        String main = relationship.types().get(0);
        round.ticked(
                side,
                name,
                one,
                Part.TYPES,
                one % 4 == 1 ? Set.copyOf(List.of(main, "ongoing")) : Set.of(main),
                Set.of(main));
        round.ticked(side, name, one, Part.STRATEGIC, one % 3 == 0 ? Set.of() : Set.of(Part.STRATEGIC), Set.of());
        round.ticked(
                side,
                name,
                one,
                Part.QUALITIES,
                Set.copyOf(all.subList(one % 2, one % 2 + qualities - relationship.number() % 3)),
                Set.of());
        round.ticked(side, name, one, Part.SCALES, Set.copyOf(relationship.scales()), Set.of());
    }

    private static void principles(ARound round, int shift) {
        int[] council = steps(3, 3, 4, 2);
        int[] vcs = steps(2, 3, 3 + shift, 2);
        List<Theme> themes = ARound.OURS.themes();
        for (int theme = 0; theme < themes.size(); theme++) {
            rated(round, COUNCIL, themes.get(theme), COUNCIL_PEOPLE, council[theme]);
            rated(round, VCS, themes.get(theme), VCS_ORGANISATIONS - 2, vcs[theme]);
        }
    }

    private static void rated(ARound round, Side side, Theme theme, int respondents, int around) {
        int nth = 0;
        for (var element : theme.elements()) {
            for (var statement : element.statements()) {
                round.rated(
                        side, PartName.theme(theme.id()), statement.id(), around(around + nth % 2, respondents, nth));
                nth++;
            }
        }
    }

    private static void barriers(ARound round) {
        List<Set<String>> named = List.of(
                Set.of("time-and-resource", "local-history", "commercialisation"),
                Set.of("time-and-resource", "structures-hard-to-find"),
                Set.of("time-and-resource", "local-history"));
        for (int one = 0; one < COUNCIL_PEOPLE; one++) {
            Set<String> ticked = named.get(one % 2);
            round.ticked(COUNCIL, PartName.BARRIERS, one, Part.BARRIERS, ticked, Set.of("time-and-resource"));
        }
        for (int one = 0; one < VCS_ORGANISATIONS - 2; one++) {
            Set<String> ticked = named.get(one % 3);
            round.ticked(VCS, PartName.BARRIERS, one, Part.BARRIERS, ticked, Set.of("time-and-resource"));
        }
    }

    private static void placed(ARound round, Side side, PartName name, int respondents, int... places) {
        for (int axis = 0; axis < AXES.size(); axis++) {
            round.placed(side, name, AXES.get(axis), around(places[axis], respondents, axis));
        }
    }

    private static int[] around(int middle, int respondents, int turn) {
        return IntStream.range(0, respondents)
                .map(one -> Math.min(5, Math.max(1, middle + AROUND[(one + turn) % AROUND.length])))
                .toArray();
    }

    private static int[] steps(int... steps) {
        return steps;
    }

    private static PinnedRelationship pinned(
            int number, String name, String type, String scale, String... departments) {
        return new PinnedRelationship(
                number,
                name,
                List.of(type),
                List.of(new OrganisationId(ARound.CALDERDALE, "organisation-" + number)),
                Arrays.stream(departments)
                        .map(slug -> new DepartmentId(ARound.CALDERDALE, slug))
                        .toList(),
                List.of(scale),
                number % 3 != 1,
                true);
    }

    private static Organisation organisation(int number) {
        return new Organisation(
                new OrganisationId(ARound.CALDERDALE, "organisation-" + number),
                "Organisation " + number,
                Organisation.Kind.VCS,
                number < 5 ? Organisation.SizeBand.SMALL : Organisation.SizeBand.MEDIUM,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                number % 2 == 0,
                0);
    }
}
