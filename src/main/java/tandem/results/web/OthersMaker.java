package tandem.results.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tandem.Side;
import tandem.questionnaire.Option;
import tandem.results.Band;
import tandem.results.BarrierResult;
import tandem.results.Figure;
import tandem.results.FoundWords;
import tandem.results.FrozenResults;
import tandem.results.Highlight;
import tandem.results.Named;
import tandem.results.Seen;
import tandem.results.Turnout;

/** Makes what stands below the map and the gaps: types, scales, barriers, who took part, highlights. */
record OthersMaker(SeenWords words, FrozenResults results) {

    List<ResultsPage.Scale> scales() {
        return words.instrument().relationships().map(asked -> asked.scales()).orElse(List.of()).stream()
                .map(this::scale)
                .toList();
    }

    private ResultsPage.Scale scale(Option scale) {
        List<String> there = results.relationships().stream()
                .filter(result -> result.relationship()
                        .filter(pinned -> pinned.scales().contains(scale.id()))
                        .isPresent())
                .map(result -> result.number() + " " + words.name(result))
                .toList();
        return new ResultsPage.Scale(scale.label(), scale.description(), there);
    }

    List<ResultsPage.Barrier> barriers() {
        return results.barriers().stream().map(this::barrier).toList();
    }

    private ResultsPage.Barrier barrier(BarrierResult result) {
        return new ResultsPage.Barrier(
                SeenWords.label(words.instrument().findBarrier(result.barrier()), result.barrier()),
                barrier(result, Side.COUNCIL),
                barrier(result, Side.VCS),
                Arrays.stream(Side.values()).allMatch(side -> result.named().of(side) == Named.BY_HALF_OR_MORE),
                words.action("barrier/" + result.barrier(), ""));
    }

    private String barrier(BarrierResult result, Side side) {
        boolean worst = result.worst().of(side) == Named.BY_HALF_OR_MORE;
        String named = words.named(result.named().of(side));
        return worst ? words.say("results.barriers.worst", named) : named;
    }

    List<ResultsPage.Part> turnout() {
        return results.turnout().groups().stream().map(this::part).toList();
    }

    private ResultsPage.Part part(Turnout.Group group) {
        return new ResultsPage.Part(
                words.say("results.side." + group.side().key()),
                words.say("results.group." + group.group()),
                band(group.invited()),
                words.say("results.share." + group.share().name()));
    }

    private String band(Band band) {
        return words.say("results.band." + band.name());
    }

    /** What the rules found, each with the address that begins an action about it. */
    List<ResultsPage.Lead> highlights() {
        FoundWords found = words.found(results);
        return found.inOrder().stream()
                .map(highlight -> new ResultsPage.Lead(found.say(highlight), action(highlight)))
                .toList();
    }

    private String action(Highlight highlight) {
        boolean actionable = Stream.of("type/", "scale/", "department/").noneMatch(highlight.about()::startsWith);
        return actionable ? words.action(highlight.about(), highlight.axis()) : "";
    }

    /** The name of what a view or a highlight is about. */
    String about(String about) {
        return words.found(results).about(about);
    }

    /** The relationships for which one side or both have not enough answers to show, not even together with others. */
    List<String> withheld() {
        return results.relationships().stream()
                .filter(OthersMaker::isWithheld)
                .filter(result -> results.bundles().stream()
                        .noneMatch(bundle ->
                                !isWithheld(bundle) && bundle.relationships().containsAll(result.relationships())))
                .map(result -> result.number() + " " + words.name(result))
                .toList();
    }

    private static boolean isWithheld(Seen seen) {
        return seen.axes().values().stream()
                .flatMap(places -> Stream.of(places.council(), places.vcs()))
                .anyMatch(figure -> figure.status() == Figure.Status.WITHHELD);
    }

    /** What is taken together, and which relationships that are. */
    List<ResultsPage.Bundle> bundles() {
        return results.bundles().stream()
                .filter(bundle -> !isWithheld(bundle))
                .map(bundle -> new ResultsPage.Bundle(
                        words.name(bundle),
                        bundle.relationships().stream()
                                .map(each -> each.number() + " " + each.name())
                                .toList()))
                .toList();
    }
}
