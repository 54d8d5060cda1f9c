package tandem.results.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.support.MessageSourceAccessor;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Level;
import tandem.questionnaire.Option;
import tandem.questionnaire.Step;
import tandem.results.BothSides;
import tandem.results.Figure;
import tandem.results.FoundWords;
import tandem.results.FrozenResults;
import tandem.results.GapWords;
import tandem.results.Named;
import tandem.results.NamedByBoth;
import tandem.results.Place;
import tandem.results.Seen;
import tandem.results.SeenNames;
import tandem.round.RoundId;

/** Figures, gaps and names in words, from the round's own questionnaires. */
record SeenWords(Instrument instrument, MessageSourceAccessor messages, RoundId round) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }

    /** The address of the round. */
    String path() {
        return round.path();
    }

    List<Axis> axes() {
        return instrument.relationships().map(asked -> asked.axes()).orElse(List.of());
    }

    String name(Seen seen) {
        return new SeenNames(instrument, messages).name(seen);
    }

    FoundWords found(FrozenResults results) {
        return new FoundWords(instrument, messages, results);
    }

    Cell place(Figure figure, Axis axis) {
        return new Cell(
                figure.place().map(place -> place.steps()),
                figure.place()
                        .map(place -> words(place.halves(), axis.levels()))
                        .orElse(unshown(figure)));
    }

    /** A rating by number alone: an element's figure is made of several statements. */
    Cell rating(Figure figure) {
        return new Cell(
                figure.place().map(place -> place.steps()),
                figure.place().map(place -> place.inWords()).orElse(unshown(figure)));
    }

    private String words(int halves, List<Level> levels) {
        if (halves % 2 == 0) {
            return Place.inWords(halves) + " – "
                    + levels.get(halves / 2 - Step.LOWEST).label();
        }
        return say(
                "results.between",
                Place.inWords(halves),
                levels.get(halves / 2 - Step.LOWEST).label(),
                levels.get(halves / 2).label());
    }

    String unshown(Figure figure) {
        return switch (figure.status()) {
            case SHOWN -> "";
            case NOT_KNOWN -> say("results.not-known");
            case WITHHELD -> say("results.withheld");
            case NOT_ASKED -> say("results.not-asked");
        };
    }

    /** A gap on an axis. */
    String gap(BothSides places, Axis axis) {
        return new GapWords(messages).on(axis, places);
    }

    /** A gap in a rating. */
    String gap(BothSides places) {
        return new GapWords(messages).rated(places);
    }

    String named(Named named) {
        return say("results.named." + named.name());
    }

    String both(NamedByBoth named) {
        return say("results.named-by", named(named.council()), named(named.vcs()));
    }

    static String label(Optional<Option> option, String id) {
        return option.map(Option::label).orElse(id);
    }

    String type(String id) {
        return label(instrument.findType(id), id);
    }

    /** The address that begins an action about something, with the reason carried along. */
    String action(String about, String axis) {
        String where = "/areas/" + round.area() + "/plan/actions/new?round=" + round.name() + "&about=" + about;
        return axis.isEmpty() ? where : where + "&axis=" + axis;
    }
}
