package tandem.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tandem.questionnaire.Element;
import tandem.questionnaire.Statement;
import tandem.round.Answer;
import tandem.round.Part;

/** Reads one item out of a submitted part. An item left out reads like "I do not know". */
final class Said {

    private Said() {}

    /** The step given to an item. */
    static Function<Part, Optional<Score>> step(String item) {
        return part -> stepOf(part, item).map(Score::of);
    }

    /** The mean of the steps given to an element's statements. */
    static Function<Part, Optional<Score>> mean(Element element) {
        List<String> items = element.statements().stream().map(Statement::id).toList();
        return part -> Score.meanOf(
                items.stream().flatMap(item -> stepOf(part, item).stream()).toList());
    }

    /** Whether an option was ticked. */
    static Predicate<Part> ticked(String item, String option) {
        return part -> ticks(part, item)
                .filter(ticks -> ticks.options().contains(option))
                .isPresent();
    }

    /** What was marked among the ticked: the main type, the worst barriers. */
    static Function<Part, Set<String>> marked(String item) {
        return part -> ticks(part, item).map(Answer.Ticked::most).orElse(Set.of());
    }

    private static Optional<Integer> stepOf(Part part, String item) {
        return Optional.ofNullable(part.answers().get(item))
                .flatMap(answer -> answer.score().stream().boxed().findFirst());
    }

    private static Optional<Answer.Ticked> ticks(Part part, String item) {
        return Optional.ofNullable(part.answers().get(item))
                .filter(Answer.Ticked.class::isInstance)
                .map(Answer.Ticked.class::cast);
    }
}
