package tandem.questionnaire;

import java.io.Serial;

/** A questionnaire's file is not as it must be: says the file, the line or id, what was found, what is allowed. */
public class BrokenQuestionnaire extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BrokenQuestionnaire(String message) {
        super(message);
    }
}
