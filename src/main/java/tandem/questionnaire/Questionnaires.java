package tandem.questionnaire;

import java.util.List;
import java.util.Optional;

/** The questionnaires that were read and checked before the server started. */
public interface Questionnaires {

    /**
     * The questionnaire that must exist.
     *
     * @throws tandem.NotFound if there is no such version
     */
    Questionnaire get(QuestionnaireId id);

    Optional<Questionnaire> find(QuestionnaireId id);

    /** All of them, by id and version, the newest version of each first. */
    List<Questionnaire> list();

    /**
     * Reads a questionnaire from the text of its file, for example from the copy that a round keeps.
     *
     * @throws tandem.yaml.BrokenFile naming line, id, what was found and what is allowed
     */
    Questionnaire read(String source);
}
