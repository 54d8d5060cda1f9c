package tandem.round.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import tandem.Side;
import tandem.questionnaire.Theme;
import tandem.round.AnswerSheet;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.PinnedRelationship;
import tandem.site.web.Choice;

/** What parts and answers are called on the participant's pages. */
@Component
class AnswerWords {

    private final MessageSourceAccessor words;

    AnswerWords(MessageSource messages) {
        this.words = new MessageSourceAccessor(messages, java.util.Locale.UK);
    }

    List<QuestionGroup> questions(AnswerSheet sheet, PartName name) {
        Side side = sheet.participation().affiliation().side();
        return new Questions(
                        sheet.instrument(),
                        side,
                        sheet.part(name).map(Part::answers).orElse(java.util.Map.of()),
                        words)
                .of(name);
    }

    String title(AnswerSheet sheet, PartName name) {
        if (name.isRelationship()) {
            return relationship(sheet, name).map(PinnedRelationship::name).orElse("");
        }
        if (name.isTheme()) {
            return theme(sheet, name).map(Theme::name).orElse("");
        }
        return words.getMessage("answer.title." + name);
    }

    String lead(AnswerSheet sheet, PartName name) {
        if (name.isRelationship()) {
            return words.getMessage("answer.lead.relationship");
        }
        return name.isTheme()
                ? theme(sheet, name).map(Theme::summary).orElse("")
                : words.getMessage("answer.lead." + name);
    }

    /** An answer in the words of its choices, for the check page. */
    String answer(AnswerSheet sheet, PartName name, Question question) {
        if (question instanceof Question.One one) {
            return one.value().isEmpty() ? words.getMessage("answer.none-yet") : label(question, one.value());
        }
        Question.Many many = (Question.Many) question;
        if (many.values().isEmpty()) {
            return words.getMessage(sheet.isAnswered(name) ? "answer.none-ticked" : "answer.none-yet");
        }
        return many.choices().stream()
                .filter(choice -> many.values().contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }

    private static String label(Question question, String value) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static java.util.Optional<PinnedRelationship> relationship(AnswerSheet sheet, PartName name) {
        return sheet.offered().stream()
                .filter(each -> PartName.relationship(each.number()).equals(name))
                .findFirst();
    }

    private static java.util.Optional<Theme> theme(AnswerSheet sheet, PartName name) {
        return sheet.instrument().themes().stream()
                .filter(each -> PartName.theme(each.id()).equals(name))
                .findFirst();
    }
}
