package tandem.questionnaire;

import java.util.List;

/** A group of elements; in the questionnaire on principles, one of the four principles (report, section 7). */
public record Theme(String id, String name, String summary, List<Element> elements) {

    public Theme {
        elements = List.copyOf(elements);
    }
}
