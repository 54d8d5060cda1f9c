package tandem.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import tandem.Side;
import tandem.questionnaire.Axis;
import tandem.results.Band;
import tandem.results.BothSides;
import tandem.results.FrozenResults;
import tandem.results.Turnout;

/** Says in a few sentences, made by rule, what a leader should know first. */
record Headline(SeenWords words, FrozenResults results) {

    List<String> make(List<ResultsPage.Gap> gaps, List<ResultsPage.Principle> principles) {
        List<String> sentences = new ArrayList<>();
        words.axes().stream().findFirst().ifPresent(axis -> {
            sentences.add(strategic(axis));
            sentences.add(widest(gaps));
        });
        long low = results.themes().stream()
                .filter(theme -> bothBelowMiddle(theme.places()))
                .count();
        if (!principles.isEmpty()) {
            sentences.add(words.say("results.headline.principles", low, principles.size()));
        }
        turnout().ifPresent(sentences::add);
        return sentences;
    }

    /** How much of each side answered; no sentence where participants were not asked. */
    private Optional<String> turnout() {
        return answered(Side.COUNCIL)
                .flatMap(council -> answered(Side.VCS).map(vcs -> words.say("results.headline.turnout", council, vcs)));
    }

    private Optional<String> answered(Side side) {
        return results.turnout().groups().stream()
                .filter(group -> group.side() == side && group.group().equals(Turnout.EVERYBODY))
                .filter(group -> group.invited() != Band.NONE_ASKED)
                .map(group -> words.say("results.share." + group.share().name()))
                .map(StringUtils::uncapitalize)
                .findFirst();
    }

    private String widest(List<ResultsPage.Gap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.steps() >= 1)
                .findFirst()
                .map(gap -> words.say("results.headline.gap", gap.name(), gap.axis(), gap.words()))
                .orElseGet(() -> words.say("results.headline.no-gap"));
    }

    private String strategic(Axis axis) {
        List<BothSides> places = results.relationships().stream()
                .flatMap(result -> Stream.ofNullable(result.axes().get(axis.id())))
                .toList();
        long comparable =
                places.stream().filter(each -> each.gapInHalves().isPresent()).count();
        long both = places.stream()
                .filter(each -> each.council().isAboveMiddle() && each.vcs().isAboveMiddle())
                .count();
        return comparable == 0
                ? words.say("results.map.no-sentence")
                : words.say("results.headline.placed", both, comparable, axis.high(), places.size() - comparable);
    }

    private static boolean bothBelowMiddle(BothSides places) {
        return places.council().isBelowMiddle() && places.vcs().isBelowMiddle();
    }
}
