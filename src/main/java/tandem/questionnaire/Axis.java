package tandem.questionnaire;

import java.util.List;

/**
 * One line on which a relationship is placed, in five labelled steps (report, section 6).
 *
 * @param low what the first step means in a word, for example "transactional"
 * @param high what the fifth step means in a word, for example "strategic"
 */
public record Axis(String id, String name, String low, String high, Wording question, List<Level> levels) {

    public Axis {
        levels = List.copyOf(levels);
    }

    public Level level(Step step) {
        return levels.get(step.value() - 1);
    }
}
