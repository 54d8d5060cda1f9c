package tandem.results.web;

import java.util.ArrayList;
import java.util.List;
import tandem.questionnaire.Axis;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.FrozenResults;

/** Says in three sentences, made by rule, what a leader should know first. */
record Headline(SeenWords words, FrozenResults results) {

    private static final int MIDDLE = 6;

    List<String> make(List<ResultsPage.Gap> gaps, List<ResultsPage.Principle> principles) {
        List<String> sentences = new ArrayList<>();
        MapMaker.axes(words).stream().findFirst().ifPresent(axis -> {
            sentences.add(strategic(axis));
            sentences.add(widest(gaps));
        });
        long low = results.themes().stream()
                .filter(theme -> bothBelowMiddle(theme.places()))
                .count();
        if (!principles.isEmpty()) {
            sentences.add(words.say("results.headline.principles", low, principles.size()));
        }
        return sentences;
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
                .flatMap(result ->
                        java.util.stream.Stream.ofNullable(result.axes().get(axis.id())))
                .toList();
        long comparable =
                places.stream().filter(each -> each.gapInHalves().isPresent()).count();
        long both = places.stream()
                .filter(each -> isAbove(each.council()) && isAbove(each.vcs()))
                .count();
        return words.say("results.headline.placed", both, comparable, axis.high(), places.size() - comparable);
    }

    private static boolean isAbove(Figure figure) {
        return figure.place().filter(place -> place.halves() > MIDDLE).isPresent();
    }

    private static boolean bothBelowMiddle(BothSides places) {
        return isBelow(places.council()) && isBelow(places.vcs());
    }

    private static boolean isBelow(Figure figure) {
        return figure.place().filter(place -> place.halves() < MIDDLE).isPresent();
    }
}
