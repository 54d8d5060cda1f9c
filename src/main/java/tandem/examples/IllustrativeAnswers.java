package tandem.examples;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.questionnaire.Element;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.questionnaire.Step;
import tandem.questionnaire.Theme;
import tandem.round.Answer;
import tandem.round.Part;

/**
 * Makes up one respondent's answers around a side's middle, always the same ones for the same seed. They are examples,
 * and everything that shows them says so.
 */
final class IllustrativeAnswers {

    private final Random random;

    IllustrativeAnswers(String seed) {
        this.random = new Random(seed.hashCode());
    }

    Map<String, Answer> whole(Section.Relationships asked, List<Integer> middles) {
        return axes(asked, middles);
    }

    Map<String, Answer> relationship(
            Section.Relationships asked, List<Integer> middles, List<String> types, List<String> scales) {
        Map<String, Answer> answers = axes(asked, middles);
        int strategic = middles.get(0);
        answers.put(Part.TYPES, types(types));
        answers.put(Part.STRATEGIC, ticked(strategic >= 3 ? Set.of(Part.STRATEGIC) : Set.of()));
        answers.put(Part.QUALITIES, ticked(some(ids(asked.qualities()), strategic / 6.0)));
        answers.put(Part.SCALES, ticked(some(scales, 0.9)));
        return answers;
    }

    Map<String, Answer> theme(Theme theme, Map<String, Integer> middles) {
        Map<String, Answer> answers = new HashMap<>();
        for (Element element : theme.elements()) {
            int middle = middles.getOrDefault(element.id(), 3);
            element.statements().forEach(statement -> answers.put(statement.id(), placed(middle)));
        }
        return answers;
    }

    Map<String, Answer> barriers(Section.Barriers asked, List<String> likely) {
        Set<String> named = new LinkedHashSet<>(some(likely, 0.8));
        named.addAll(some(ids(asked.barriers()), 0.15));
        Set<String> worst = named.stream().limit(asked.worst()).collect(Collectors.toSet());
        return Map.of(Part.BARRIERS, new Answer.Ticked(named, worst));
    }

    private Map<String, Answer> axes(Section.Relationships asked, List<Integer> middles) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < asked.axes().size(); i++) {
            answers.put(Part.AXIS + asked.axes().get(i).id(), placed(middles.get(i)));
        }
        return answers;
    }

    /** Six in ten stay at the middle, nearly two in ten each go a step up or down, and one in twenty does not know. */
    private Answer placed(int middle) {
        double chance = random.nextDouble();
        if (chance > 0.95) {
            return new Answer.DoesNotKnow();
        }
        int away = chance < 0.6 ? 0 : chance < 0.78 ? 1 : -1;
        return new Answer.Placed(new Step(Math.min(Step.HIGHEST, Math.max(Step.LOWEST, middle + away))));
    }

    private Answer types(List<String> types) {
        Set<String> named = new LinkedHashSet<>(List.of(types.get(0)));
        named.addAll(some(types, 0.7));
        return new Answer.Ticked(named, Set.of(types.get(0)));
    }

    private Set<String> some(List<String> options, double chance) {
        return options.stream()
                .filter(option -> random.nextDouble() < chance)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Answer ticked(Set<String> options) {
        return new Answer.Ticked(options, Set.of());
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
