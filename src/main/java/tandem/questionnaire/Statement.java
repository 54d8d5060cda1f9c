package tandem.questionnaire;

import java.util.List;

/**
 * One thing rated on five described levels, worded for each side.
 *
 * @param shortForm whether it belongs to the short form
 */
public record Statement(String id, Wording wording, List<Level> levels, boolean shortForm) {

    public Statement {
        levels = List.copyOf(levels);
    }
}
