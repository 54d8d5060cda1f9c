package tandem.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Theme;

/**
 * One participant's own answers, while the round is open and not yet submitted: what is asked of them, and what they
 * have answered so far. Only their own link makes it.
 *
 * @param saved the parts that exist, by name; a relationship that the participant knows has a part, even while empty
 */
public record AnswerSheet(Round round, Participation participation, Instrument instrument, Map<PartName, Part> saved) {

    public AnswerSheet {
        saved = Map.copyOf(saved);
    }

    /** The relationships that this participant's organisation or department is a party to. */
    public static List<PinnedRelationship> offeredTo(Round round, Affiliation affiliation) {
        return round.relationships().stream()
                .filter(relationship -> relationship.involves(affiliation))
                .toList();
    }

    /** The names of all parts that there could be for this participant. */
    public static List<PartName> possible(Round round, Affiliation affiliation, Instrument instrument) {
        Stream<PartName> ofRelationships = instrument.relationships().isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(PartName.WHOLE),
                        offeredTo(round, affiliation).stream()
                                .map(relationship -> PartName.relationship(relationship.number())));
        Stream<PartName> ofThemes = instrument.themes().stream().map(Theme::id).map(PartName::theme);
        Stream<PartName> ofBarriers = instrument.barriers().isPresent() ? Stream.of(PartName.BARRIERS) : Stream.empty();
        return Stream.of(ofRelationships, ofThemes, ofBarriers)
                .flatMap(names -> names)
                .toList();
    }

    public List<PinnedRelationship> offered() {
        return instrument.relationships().isEmpty() ? List.of() : offeredTo(round, participation.affiliation());
    }

    /** The relationships that the participant said they know. */
    public List<PinnedRelationship> known() {
        return offered().stream()
                .filter(relationship -> saved.containsKey(PartName.relationship(relationship.number())))
                .toList();
    }

    /** The parts to go through, in the order of the pages: the whole, the known relationships, the themes, barriers. */
    public List<PartName> journey() {
        return possible(round, participation.affiliation(), instrument).stream()
                .filter(name -> !name.isRelationship() || saved.containsKey(name))
                .toList();
    }

    public Optional<Part> part(PartName name) {
        return Optional.ofNullable(saved.get(name));
    }

    /** Whether something was answered in this part. */
    public boolean isAnswered(PartName name) {
        return part(name).filter(part -> !part.answers().isEmpty()).isPresent();
    }

    public boolean isComplete() {
        return journey().stream().allMatch(this::isAnswered);
    }
}
