package tandem.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Step;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.GapWords;

/** The words of the workbook. */
@Component
class BookWords {

    private final MessageSourceAccessor messages;

    BookWords(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("workbook." + key, arguments);
    }

    /** The headers of a table, in their order. */
    List<String> headers(String table) {
        return listed(table + ".header.");
    }

    /** A table of results, or of one row that says that there are none. */
    Table table(String name, String area, List<List<Cell>> rows) {
        List<String> headers = headers(name);
        List<Cell> none = headers.stream()
                .<Cell>map(header -> new Cell.Words(say("no-results")))
                .toList();
        return Table.of(
                say(name + ".sheet"), say(name + ".title", area), name, headers, rows.isEmpty() ? List.of(none) : rows);
    }

    /** The messages that are numbered from 1 under a key. */
    List<String> listed(String key) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> messages.getMessage("workbook." + key + number, ""))
                .takeWhile(message -> !message.isEmpty())
                .toList();
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

    /** Words that stand on the results page too, and say the same here. */
    String told(String key, Object... arguments) {
        return messages.getMessage("results." + key, arguments);
    }

    private String unshown(Figure figure) {
        return say("figure." + figure.status().name());
    }
}
