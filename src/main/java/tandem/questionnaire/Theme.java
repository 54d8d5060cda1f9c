package tandem.questionnaire;

import java.util.List;
import java.util.Optional;

/** A group of elements; in the questionnaire on principles, one of the four principles (report, section 7). */
public record Theme(String id, String name, String summary, List<Element> elements) {

    public Theme {
        elements = List.copyOf(elements);
    }

    /** What is left of it in the short form; nothing if no statement belongs to it. */
    Optional<Theme> shortened() {
        List<Element> left = elements.stream()
                .flatMap(element -> element.shortened().stream())
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Theme(id, name, summary, left));
    }
}
