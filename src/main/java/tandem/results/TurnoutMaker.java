package tandem.results;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.Side;
import tandem.area.Organisation;
import tandem.area.Organisation.SizeBand;
import tandem.round.Participation;
import tandem.round.Round;

/**
 * Who took part and who is missing, by groups of those invited. A group is told only if the groups told cut the invited
 * into pieces of at least <i>k</i> each, so that no group less another, and no total less its groups, is a handful of
 * people. That depends on who was invited, never on who answered.
 */
final class TurnoutMaker {

    private final int threshold;
    private final Map<String, Organisation> organisations;

    TurnoutMaker(Round round, List<Organisation> organisations) {
        this.threshold = Disclosure.readable(round.terms().threshold());
        this.organisations = organisations.stream()
                .collect(Collectors.toMap(organisation -> organisation.id().toString(), Function.identity()));
    }

    Turnout make(List<Participation> participations) {
        return new Turnout(Stream.of(Side.values())
                .flatMap(side -> groups(
                        side,
                        participations.stream()
                                .filter(one -> one.affiliation().side() == side)
                                .toList()))
                .toList());
    }

    private Stream<Turnout.Group> groups(Side side, List<Participation> invited) {
        List<Breakdown> told = new ArrayList<>();
        for (Breakdown breakdown : breakdowns(side)) {
            if (dividesInvited(invited, breakdown) && cutsIntoLargePieces(invited, told, breakdown)) {
                told.add(breakdown);
            }
        }
        return Stream.concat(
                Stream.of(group(side, Turnout.EVERYBODY, invited)),
                told.stream()
                        .map(breakdown -> group(
                                side,
                                breakdown.key(),
                                invited.stream().filter(breakdown.members()).toList())));
    }

    private List<Breakdown> breakdowns(Side side) {
        if (side == Side.COUNCIL) {
            return List.of();
        }
        Stream<Breakdown> sizes = Stream.of(SizeBand.values())
                .filter(size -> size != SizeBand.UNKNOWN)
                .map(size -> new Breakdown(
                        "size-" + size.name().toLowerCase(Locale.ROOT), member(each -> each.size() == size)));
        return Stream.concat(
                        Stream.of(new Breakdown(
                                "led-by-marginalised-group", member(Organisation::ledByMarginalisedGroup))),
                        sizes)
                .toList();
    }

    private Predicate<Participation> member(Predicate<Organisation> of) {
        return participation -> {
            Organisation organisation =
                    organisations.get(participation.affiliation().id());
            return organisation != null && of.test(organisation);
        };
    }

    private static boolean dividesInvited(List<Participation> invited, Breakdown breakdown) {
        long members = invited.stream().filter(breakdown.members()).count();
        return members > 0 && members < invited.size();
    }

    private boolean cutsIntoLargePieces(List<Participation> invited, List<Breakdown> told, Breakdown another) {
        List<Breakdown> all = Stream.concat(told.stream(), Stream.of(another)).toList();
        return invited.stream()
                .collect(groupingBy(
                        one -> all.stream()
                                .map(breakdown -> breakdown.members().test(one))
                                .toList(),
                        counting()))
                .values()
                .stream()
                .allMatch(count -> count >= threshold);
    }

    private Turnout.Group group(Side side, String key, List<Participation> invited) {
        return new Turnout.Group(
                side,
                key,
                invited.isEmpty() ? Band.NONE_ASKED : Band.of(invited.size()),
                invited.size() < threshold ? Turnout.Share.WITHHELD : share(invited));
    }

    private static Turnout.Share share(List<Participation> invited) {
        long answered = invited.stream()
                .filter(one -> one.state() == Participation.State.SUBMITTED)
                .count();
        return 2 * answered >= invited.size() ? Turnout.Share.HALF_OR_MORE : Turnout.Share.FEWER;
    }

    private record Breakdown(String key, Predicate<Participation> members) {}
}
