package tandem.round;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.questionnaire.QuestionnaireId;

/**
 * What both leads say yes to before a round opens.
 *
 * @param opensOn the planned first day, and {@code closesOn} the last day to answer
 */
public record Proposal(
        String title,
        Terms terms,
        List<QuestionnaireId> questionnaires,
        boolean shortForm,
        LocalDate opensOn,
        LocalDate closesOn) {

    public Proposal {
        questionnaires = List.copyOf(questionnaires);
    }

    /** Stands for exactly this proposal, so that nobody says yes to one they have not seen. */
    public String mark() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
