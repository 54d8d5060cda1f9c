package tandem.round.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.MessageSourceAccessor;
import tandem.Side;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Theme;
import tandem.round.PartName;
import tandem.round.Round;

/** All that a round asks one side, to print and think over, and to write on by hand. It holds nobody's answers. */
record PaperPage(String title, String back, String side, List<Sheet> sheets) {

    private static final PartName ANY_RELATIONSHIP = PartName.relationship(0);

    /**
     * The questions about one thing.
     *
     * @param repeated whether it is to be printed once for each relationship, whose name is written by hand
     */
    record Sheet(String title, String lead, boolean repeated, List<QuestionGroup> groups) {}

    static PaperPage of(Round round, Instrument instrument, Side side, MessageSourceAccessor words) {
        Questions questions = new Questions(instrument, side, Map.of(), words);
        List<Sheet> sheets = new ArrayList<>();
        if (instrument.relationships().isPresent()) {
            sheets.add(sheet(PartName.WHOLE, questions, words));
            sheets.add(new Sheet(
                    words.getMessage("answer.paper.relationship"),
                    words.getMessage("answer.lead.relationship"),
                    true,
                    questions.of(ANY_RELATIONSHIP)));
        }
        instrument.themes().forEach(theme -> sheets.add(sheet(theme, questions)));
        if (instrument.barriers().isPresent()) {
            sheets.add(sheet(PartName.BARRIERS, questions, words));
        }
        return new PaperPage(
                words.getMessage("answer.paper.title", new Object[] {round.title()}),
                round.id().path(),
                words.getMessage("answer.paper.side." + side.key()),
                sheets);
    }

    private static Sheet sheet(PartName name, Questions questions, MessageSourceAccessor words) {
        return new Sheet(
                words.getMessage("answer.title." + name),
                words.getMessage("answer.lead." + name),
                false,
                questions.of(name));
    }

    private static Sheet sheet(Theme theme, Questions questions) {
        return new Sheet(theme.name(), theme.summary(), false, questions.of(PartName.theme(theme.id())));
    }
}
