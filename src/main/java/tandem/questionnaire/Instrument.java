package tandem.questionnaire;

import java.util.List;

/** The questionnaires that a round uses, taken together. */
public record Instrument(List<Questionnaire> questionnaires, boolean shortForm) {

    public Instrument {
        questionnaires = List.copyOf(questionnaires);
    }
}
