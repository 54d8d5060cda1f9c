package tandem.round.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.questionnaire.Option;
import tandem.round.AnswerSheet;
import tandem.round.PartName;
import tandem.round.PinnedRelationship;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** Makes the participant's pages around the parts, ready to show. */
@Component
class AnswerOverviews {

    private final AnswerWords words;

    AnswerOverviews(AnswerWords words) {
        this.words = words;
    }

    AnswerOverview of(AnswerSheet sheet, String returnLink) {
        Journey journey = new Journey(sheet);
        return new AnswerOverview(
                sheet.round().title(),
                journey.base(),
                state(sheet),
                sheet.round().closesOn(),
                journey.next(),
                tasks(sheet, journey),
                sheet.journey().stream()
                        .map(name -> checked(sheet, journey, name))
                        .toList(),
                sheet.offered().stream()
                        .map(relationship -> choice(sheet, relationship))
                        .toList(),
                known(sheet),
                sheet.isComplete(),
                returnLink,
                FormErrors.none());
    }

    /** {@code answering}, {@code submitting} (begun, to be finished), {@code submitted} or {@code over}. */
    private static String state(AnswerSheet sheet) {
        return switch (sheet.participation().state()) {
            case SUBMITTED -> "submitted";
            case SUBMITTING -> "submitting";
            case INVITED, CLAIMED -> sheet.round().isOpen() ? "answering" : "over";
        };
    }

    private List<AnswerOverview.Task> tasks(AnswerSheet sheet, Journey journey) {
        return sheet.journey().stream()
                .map(name -> new AnswerOverview.Task(
                        words.title(sheet, name), journey.address(name), sheet.isAnswered(name)))
                .toList();
    }

    private AnswerOverview.Checked checked(AnswerSheet sheet, Journey journey, PartName name) {
        List<AnswerOverview.Line> lines = words.questions(sheet, name).stream()
                .flatMap(group -> group.questions().stream())
                .map(question -> new AnswerOverview.Line(question.legend(), words.answer(sheet, name, question)))
                .toList();
        return new AnswerOverview.Checked(words.title(sheet, name), journey.address(name), lines);
    }

    private static Choice choice(AnswerSheet sheet, PinnedRelationship relationship) {
        String types = relationship.types().stream()
                .flatMap(type -> sheet.instrument().findType(type).stream())
                .map(Option::label)
                .collect(Collectors.joining(", "));
        return new Choice(Integer.toString(relationship.number()), relationship.name(), types);
    }

    private static Set<String> known(AnswerSheet sheet) {
        return sheet.known().stream()
                .map(relationship -> Integer.toString(relationship.number()))
                .collect(Collectors.toSet());
    }
}
