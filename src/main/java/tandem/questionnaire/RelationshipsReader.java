package tandem.questionnaire;

import java.util.List;
import tandem.yaml.Entry;
import tandem.yaml.Ids;
import tandem.yaml.Shape;

/** Reads the section that is about relationships. */
record RelationshipsReader(Ids ids) {

    private static final Shape SECTION = Shape.of("section", "kind", "types", "qualities", "axes", "scales");
    private static final Shape AXIS = Shape.of("axis", "id", "name", "low", "high", "council", "vcs", "levels");

    Section.Relationships read(Entry section) {
        Entry entry = section.shaped(SECTION);
        OptionsReader options = new OptionsReader(ids);
        return new Section.Relationships(
                options.options(entry, "types", "type"),
                options.options(entry, "qualities", "quality"),
                axes(entry),
                options.options(entry, "scales", "scale"));
    }

    private List<Axis> axes(Entry section) {
        return section.someOf("axes", AXIS).stream().map(this::axis).toList();
    }

    private Axis axis(Entry entry) {
        return new Axis(
                entry.id(ids, "axis"),
                entry.text("name"),
                entry.text("low"),
                entry.text("high"),
                new Wording(entry.text("council"), entry.text("vcs")),
                LevelsReader.read(entry));
    }
}
