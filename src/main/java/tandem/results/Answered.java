package tandem.results;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.Side;
import tandem.round.Bundle;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.Round;

/** Who of each side answered one part of a round, with what disclosure control lets out of it. */
record Answered(Disclosure disclosure, Respondents council, Respondents vcs) {

    /** Those who answered this part, of the sides that were asked. */
    static Answered of(Round round, List<Part> counted, PartName name, boolean askedOfVcsAlone) {
        boolean asked = round.terms().mode().asksParticipants();
        return new Answered(
                Disclosure.of(round.terms().promise(), round.terms().threshold()),
                asked && !askedOfVcsAlone ? respondents(round, counted, name, Side.COUNCIL) : Respondents.NOT_ASKED,
                asked ? respondents(round, counted, name, Side.VCS) : Respondents.NOT_ASKED);
    }

    private static Respondents respondents(Round round, List<Part> counted, PartName name, Side side) {
        return Respondents.of(round.terms().promise(), parts(counted, side, Set.of(name)));
    }

    /** Those who answered about any relationship of a bundle. */
    static Answered of(Round round, List<Part> counted, Bundle bundle, List<Participation> invited) {
        return new Answered(
                Disclosure.of(round.terms().promise(), round.terms().threshold()),
                respondents(counted, Side.COUNCIL, bundle, invited),
                respondents(counted, Side.VCS, bundle, invited));
    }

    private static Respondents respondents(List<Part> counted, Side side, Bundle bundle, List<Participation> invited) {
        Set<PartName> names = bundle.relationships().stream()
                .map(each -> PartName.relationship(each.number()))
                .collect(Collectors.toSet());
        return Respondents.ofSeveral(parts(counted, side, names), bundle.crowd(side, invited));
    }

    private static List<Part> parts(List<Part> counted, Side side, Set<PartName> names) {
        return counted.stream()
                .filter(part -> part.counted() && names.contains(part.name()) && part.side() == side)
                .toList();
    }

    BothSides places(Function<Part, Optional<Score>> score, Disclosure.Grain grain) {
        return new BothSides(
                disclosure.figure(council, council.scores(score), grain),
                disclosure.figure(vcs, vcs.scores(score), grain));
    }

    NamedByBoth named(String item, String option) {
        return new NamedByBoth(
                option,
                disclosure.named(council, council.naming(Said.ticked(item, option))),
                disclosure.named(vcs, vcs.naming(Said.ticked(item, option))));
    }

    /** Whether each side marks an option among the worst. */
    NamedByBoth worst(String item, String option, int most) {
        return new NamedByBoth(option, worst(council, item, option, most), worst(vcs, item, option, most));
    }

    private Named worst(Respondents who, String item, String option, int most) {
        boolean shown =
                disclosure.worst(who, who.marks(Said.marked(item)), most).contains(option);
        return disclosure.named(who, shown ? who.count() : 0);
    }

    Map<Side, List<String>> mainTypes(List<String> types) {
        return eachSide((side, who) -> {
            Set<String> main = disclosure.main(who, who.marks(Said.marked(Part.TYPES)));
            return types.stream().filter(main::contains).toList();
        });
    }

    BothSides theme(List<BothSides> elements) {
        return new BothSides(theme(Side.COUNCIL, elements), theme(Side.VCS, elements));
    }

    private Figure theme(Side side, List<BothSides> elements) {
        return disclosure.theme(
                of(side), elements.stream().map(places -> places.of(side)).toList());
    }

    Map<Side, Band> bands() {
        return eachSide((side, who) -> disclosure.answered(who));
    }

    <T> Map<Side, T> eachSide(BiFunction<Side, Respondents, T> of) {
        Map<Side, T> both = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            both.put(side, of.apply(side, of(side)));
        }
        return both;
    }

    Respondents of(Side side) {
        return side == Side.COUNCIL ? council : vcs;
    }
}
