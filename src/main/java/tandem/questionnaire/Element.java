package tandem.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A key element of a theme (of a principle: report, section 7), with the statements that rate it.
 *
 * @param firstSteps suggested first steps towards the next level, offered where an element is rated low
 */
public record Element(
        String id,
        String name,
        String summary,
        String guidance,
        Optional<Example> example,
        List<FirstStep> firstSteps,
        List<Statement> statements) {

    public Element {
        firstSteps = List.copyOf(firstSteps);
        statements = List.copyOf(statements);
    }

    /** What is left of it in the short form; nothing if no statement belongs to it. */
    Optional<Element> shortened() {
        List<Statement> left = statements.stream().filter(Statement::shortForm).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Element(id, name, summary, guidance, example, firstSteps, left));
    }

    /** What one place did, with the section of the source that tells it. */
    public record Example(String place, String text, String source) {}

    /** A first step for those who stand at this level or below. */
    public record FirstStep(Step upTo, String text) {}
}
