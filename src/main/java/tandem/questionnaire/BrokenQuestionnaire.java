package tandem.questionnaire;

import java.io.Serial;
import tandem.StartRefused;

/** A questionnaire's file is not as it must be: says the file, the line or id, what was found, what is allowed. */
public class BrokenQuestionnaire extends StartRefused {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String REMEDY =
            "Change the file and start again. questionnaires/README.md explains what a file must be like.";

    public BrokenQuestionnaire(String message) {
        super(message, REMEDY);
    }
}
