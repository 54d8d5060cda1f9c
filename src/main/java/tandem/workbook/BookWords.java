package tandem.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Step;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.FoundWords;
import tandem.results.GapWords;
import tandem.results.Headlines;
import tandem.results.MovedWords;

/** The words of cells; those of sheets and columns stand in the report. */
@Component
class BookWords {

    private final MessageSourceAccessor messages;

    BookWords(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("workbook." + key, arguments);
    }

    /** Words, or that they were not provided. */
    Cell words(String text) {
        return new Cell.Words(SafeText.of(text).isBlank() ? say("not-provided") : text);
    }

    Cell words(Optional<String> text) {
        return words(text.orElse(""));
    }

    /** The steps of a figure as a number, or why there is none. */
    Cell steps(Figure figure) {
        return figure.place()
                .<Cell>map(place -> new Cell.Figure(place.steps()))
                .orElseGet(() -> new Cell.Words(unshown(figure)));
    }

    /** A figure in the words of its axis. */
    Cell inWords(Figure figure, Axis axis) {
        return new Cell.Words(figure.place()
                .map(place -> place.halves() % 2 == 0
                        ? axis.level(new Step(place.halves() / 2)).label()
                        : say(
                                "between",
                                axis.level(new Step(place.halves() / 2)).label(),
                                axis.level(new Step(place.halves() / 2 + 1)).label()))
                .orElseGet(() -> unshown(figure)));
    }

    /** The gap in steps, council minus VCS. */
    Cell gap(BothSides places) {
        return places.gapInHalves()
                .<Cell>map(halves -> new Cell.Figure(halves / 2.0))
                .orElseGet(() -> new Cell.Words(say("no-gap")));
    }

    /** The gap as the results page tells it. */
    Cell gapInWords(Axis axis, BothSides places) {
        return new Cell.Words(new GapWords(messages).on(axis, places));
    }

    /** The gap in a rating as the results page tells it. */
    Cell ratedGapInWords(BothSides places) {
        String told = new GapWords(messages).rated(places);
        return new Cell.Words(told.isEmpty() ? say("no-gap") : told);
    }

    /** What a leader should know first, as the results page tells it. */
    List<String> headlines(Material.Seen seen) {
        return new Headlines(seen.instrument(), messages, seen.results()).sentences();
    }

    /** What the rules found, likewise. */
    FoundWords found(Material.Seen seen) {
        return new FoundWords(seen.instrument(), messages, seen.results());
    }

    /** What moved since the round before, likewise. */
    MovedWords moved() {
        return new MovedWords(messages);
    }

    /** Words that stand on the results page too, and say the same here. */
    String told(String key, Object... arguments) {
        return messages.getMessage("results." + key, arguments);
    }

    private String unshown(Figure figure) {
        return say("figure." + figure.status().name());
    }
}
