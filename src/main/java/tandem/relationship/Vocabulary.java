package tandem.relationship;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.questionnaire.Option;
import tandem.questionnaire.Questionnaires;
import tandem.questionnaire.Section;

/** The types and scales that relationships can have: those of the newest questionnaire on relationships. */
@Component
public class Vocabulary {

    private static final String NAME = "relationships";

    private final Questionnaires questionnaires;

    Vocabulary(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    public List<Option> types() {
        return section().map(Section.Relationships::types).orElse(List.of());
    }

    public List<Option> scales() {
        return section().map(Section.Relationships::scales).orElse(List.of());
    }

    /** The word for a type, or its id if the newest questionnaire has it no more. */
    public String typeLabel(String id) {
        return label(types(), id);
    }

    /** The word for a scale, or its id if the newest questionnaire has it no more. */
    public String scaleLabel(String id) {
        return label(scales(), id);
    }

    /** The option that somebody wrote by its label or id, in whatever case. */
    static Optional<Option> find(List<Option> options, String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return options.stream()
                .filter(option -> option.label().toLowerCase(Locale.ROOT).equals(plain)
                        || option.id().equals(plain.replace(' ', '-')))
                .findFirst();
    }

    private static String label(List<Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .map(Option::label)
                .findFirst()
                .orElse(id);
    }

    private Optional<Section.Relationships> section() {
        return questionnaires.list().stream()
                .filter(questionnaire -> questionnaire.id().name().equals(NAME))
                .flatMap(questionnaire -> questionnaire.relationships().stream())
                .findFirst();
    }
}
