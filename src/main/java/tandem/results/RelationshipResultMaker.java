package tandem.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.round.Bundle;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.PinnedRelationship;
import tandem.round.Round;

/** What each side says of one relationship, or of our working relationship as a whole. */
record RelationshipResultMaker(Round round, Section.Relationships asked, List<Part> counted) {

    private static final Section.Relationships NOTHING =
            new Section.Relationships(List.of(), List.of(), List.of(), List.of());

    RelationshipResultMaker(Round round, Instrument instrument, List<Part> counted) {
        this(round, instrument.relationships().orElse(NOTHING), counted);
    }

    /** Our working relationship as a whole: only the axes are asked. */
    RelationshipResult whole() {
        Answered answered = Answered.of(round, counted, PartName.WHOLE, false);
        return new RelationshipResult(
                Optional.empty(),
                axes(answered),
                List.of(),
                answered.mainTypes(List.of()),
                new NamedByBoth(Part.STRATEGIC, Named.NOT_ASKED, Named.NOT_ASKED),
                List.of(),
                List.of(),
                answered.bands());
    }

    RelationshipResult of(PinnedRelationship relationship) {
        Answered answered =
                Answered.of(round, counted, PartName.relationship(relationship.number()), relationship.isWithinVcs());
        return new RelationshipResult(
                Optional.of(relationship),
                axes(answered),
                named(answered, Part.TYPES, asked.types()),
                answered.mainTypes(asked.types().stream().map(Option::id).toList()),
                answered.named(Part.STRATEGIC, Part.STRATEGIC),
                named(answered, Part.QUALITIES, asked.qualities()),
                named(answered, Part.SCALES, asked.scales()),
                answered.bands());
    }

    /** Of several relationships taken together, only the places are shown. */
    BundleResult of(Bundle bundle, List<Participation> invited) {
        return new BundleResult(bundle, axes(Answered.of(round, counted, bundle, invited)));
    }

    private Map<String, BothSides> axes(Answered answered) {
        Map<String, BothSides> places = new LinkedHashMap<>();
        for (Axis axis : asked.axes()) {
            places.put(axis.id(), answered.places(Said.step(Part.AXIS + axis.id()), Disclosure.Grain.WHOLE_STEPS));
        }
        return places;
    }

    private static List<NamedByBoth> named(Answered answered, String item, List<Option> options) {
        return options.stream().map(option -> answered.named(item, option.id())).toList();
    }
}
