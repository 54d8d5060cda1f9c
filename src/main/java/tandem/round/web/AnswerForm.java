package tandem.round.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import tandem.questionnaire.Step;
import tandem.round.Answer;
import tandem.round.Part;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** Reads what an answer page sends. What was not among the choices is no answer, but a mistake to point out. */
record AnswerForm(MultiValueMap<String, String> sent) {

    /** The answers by item; a question that was left alone has none. */
    Map<String, Answer> answers(List<QuestionGroup> groups) {
        Map<String, Answer> answers = new HashMap<>();
        groups.stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> !question.item().endsWith(Questions.MOST))
                .forEach(question -> read(question, groups).ifPresent(answer -> answers.put(question.item(), answer)));
        return answers;
    }

    /** What is wrong beside each question: a choice that was not offered, or several where one can be chosen. */
    FormErrors errors(List<QuestionGroup> groups) {
        FormErrors errors = FormErrors.none();
        for (QuestionGroup group : groups) {
            for (Question question : group.questions()) {
                List<String> given = given(question);
                errors = errors.withIf(
                                !allowed(question).containsAll(given), question.item(), "answer.error.not-offered")
                        .withIf(!question.isMany() && given.size() > 1, question.item(), "answer.error.several");
            }
        }
        return errors;
    }

    private List<String> given(Question question) {
        return sent.getOrDefault(question.item(), List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    /** How many were marked as the most of an item: the worst barriers. */
    int countMost(String item) {
        return sent.getOrDefault(item + Questions.MOST, List.of()).size();
    }

    private Optional<Answer> read(Question question, List<QuestionGroup> groups) {
        if (question instanceof Question.Many) {
            return Optional.of(ticked(question, groups));
        }
        String value = allowed(question).stream().findFirst().orElse("");
        return switch (value) {
            case "" -> Optional.empty();
            case Questions.DO_NOT_KNOW -> Optional.of(new Answer.DoesNotKnow());
            case Questions.DOES_NOT_APPLY -> Optional.of(new Answer.DoesNotApply());
            case "yes" -> Optional.of(new Answer.Ticked(Set.of(Part.STRATEGIC), Set.of()));
            case "no" -> Optional.of(new Answer.Ticked(Set.of(), Set.of()));
            default -> Optional.of(new Answer.Placed(new Step(Integer.parseInt(value))));
        };
    }

    /** What is marked as the most is ticked too, even where somebody forgot the tick. */
    private Answer ticked(Question question, List<QuestionGroup> groups) {
        Set<String> most = groups.stream()
                .flatMap(group -> group.questions().stream())
                .filter(each -> each.item().equals(question.item() + Questions.MOST))
                .flatMap(each -> allowed(each).stream())
                .collect(Collectors.toSet());
        Set<String> options = new LinkedHashSet<>(allowed(question));
        options.addAll(most);
        return new Answer.Ticked(options, most);
    }

    private Set<String> allowed(Question question) {
        Set<String> choices = question.choices().stream().map(Choice::value).collect(Collectors.toSet());
        return sent.getOrDefault(question.item(), List.of()).stream()
                .filter(choices::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
