package tandem.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A published, immutable version of what is asked.
 *
 * @param minutes how long a participant should need, as said on the start page of a round
 * @param source the text of the file it was read from; a round keeps it, and is read only from that copy
 */
public record Questionnaire(
        QuestionnaireId id, String title, String summary, int minutes, List<Section> sections, String source) {

    public Questionnaire {
        sections = List.copyOf(sections);
    }

    public Optional<Section.Relationships> relationships() {
        return section(Section.Relationships.class);
    }

    public Optional<Section.Ratings> ratings() {
        return section(Section.Ratings.class);
    }

    public Optional<Section.Barriers> barriers() {
        return section(Section.Barriers.class);
    }

    private <S extends Section> Optional<S> section(Class<S> kind) {
        return sections.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
