package tandem.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;

/**
 * One thing that the two sides talk about in the room: the whole, a relationship between them, or an element.
 *
 * @param about as in {@link AgreedPlace}
 * @param axes the axes on which it is placed; empty for an element, which is placed on its own five levels
 */
public record Topic(String about, String name, List<Axis> axes) {

    public static final String WHOLE = "whole";
    private static final String RELATIONSHIP = "relationship/";
    private static final String ELEMENT = "element/";

    public Topic {
        axes = List.copyOf(axes);
    }

    /** Everything a round has to talk about. Relationships within the VCS are the VCS's own. */
    public static List<Topic> of(Round round, Instrument instrument) {
        List<Topic> all = new ArrayList<>();
        instrument.relationships().ifPresent(section -> {
            all.add(new Topic(WHOLE, "", section.axes()));
            round.relationships().stream()
                    .filter(relationship -> !relationship.isWithinVcs())
                    .map(relationship -> new Topic(
                            RELATIONSHIP + relationship.number(),
                            relationship.number() + ". " + relationship.name(),
                            section.axes()))
                    .forEach(all::add);
        });
        for (Element element : instrument.elements()) {
            all.add(new Topic(ELEMENT + element.id(), element.name(), List.of()));
        }
        return all;
    }

    public static Optional<Topic> find(String about, Round round, Instrument instrument) {
        return of(round, instrument).stream()
                .filter(topic -> topic.about().equals(about))
                .findFirst();
    }

    public boolean isWhole() {
        return about.equals(WHOLE);
    }

    public boolean isElement() {
        return about.startsWith(ELEMENT);
    }

    /** The ids of its axes; one empty id for an element. */
    public List<String> places() {
        return axes.isEmpty() ? List.of("") : axes.stream().map(Axis::id).toList();
    }
}
