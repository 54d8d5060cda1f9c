package tandem.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.util.StringUtils;
import tandem.Side;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Instrument;

/** Says in a few sentences, made by rule, what a leader should know first: the same on pages and in the workbook. */
public record Headlines(Instrument instrument, MessageSourceAccessor messages, FrozenResults results) {

    private static final int ONE_STEP = 2;

    /** The sentences in their order. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        axes().stream().findFirst().ifPresent(axis -> {
            sentences.add(strategic(axis));
            sentences.add(widest());
        });
        long low = results.themes().stream()
                .filter(theme -> bothBelowMiddle(theme.places()))
                .count();
        if (!results.themes().isEmpty()) {
            sentences.add(
                    say("results.headline.principles", low, results.themes().size()));
        }
        turnout().ifPresent(sentences::add);
        return sentences;
    }

    /** How much of each side answered; no sentence where participants were not asked. */
    private Optional<String> turnout() {
        return answered(Side.COUNCIL)
                .flatMap(council -> answered(Side.VCS).map(vcs -> say("results.headline.turnout", council, vcs)));
    }

    private Optional<String> answered(Side side) {
        return results.turnout().groups().stream()
                .filter(group -> group.side() == side && group.group().equals(Turnout.EVERYBODY))
                .filter(group -> group.invited() != Band.NONE_ASKED)
                .map(group -> say("results.share." + group.share().name()))
                .map(StringUtils::uncapitalize)
                .findFirst();
    }

    private String widest() {
        return results.placed().stream()
                .flatMap(seen -> axes().stream().flatMap(axis -> Gap.of(seen, axis).stream()))
                .max(Comparator.comparing(Gap::halves))
                .filter(gap -> gap.halves() >= ONE_STEP)
                .map(this::widest)
                .orElseGet(() -> say("results.headline.no-gap"));
    }

    private String widest(Gap gap) {
        return say(
                "results.headline.gap",
                new SeenNames(instrument, messages).name(gap.seen()),
                gap.axis().name(),
                new GapWords(messages).on(gap.axis(), gap.places()));
    }

    private record Gap(Seen seen, Axis axis, BothSides places, int halves) {

        static Optional<Gap> of(Seen seen, Axis axis) {
            return Optional.ofNullable(seen.axes().get(axis.id()))
                    .flatMap(places ->
                            places.gapInHalves().map(halves -> new Gap(seen, axis, places, Math.abs(halves))));
        }
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
                ? say("results.map.no-sentence")
                : say("results.headline.placed", both, comparable, axis.high(), places.size() - comparable);
    }

    private static boolean bothBelowMiddle(BothSides places) {
        return places.council().isBelowMiddle() && places.vcs().isBelowMiddle();
    }

    private List<Axis> axes() {
        return instrument.relationships().map(asked -> asked.axes()).orElse(List.of());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }
}
