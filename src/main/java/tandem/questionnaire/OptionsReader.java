package tandem.questionnaire;

import java.util.List;
import tandem.yaml.Entry;
import tandem.yaml.Ids;
import tandem.yaml.Shape;

/** Reads what can be named or ticked: types, qualities, scales, barriers. */
record OptionsReader(Ids ids) {

    private static final Shape BARRIERS = Shape.of("section", "kind", "worst", "barriers");

    Section.Barriers barriers(Entry section) {
        Entry entry = section.shaped(BARRIERS);
        List<Option> barriers = options(entry, "barriers", "barrier");
        return new Section.Barriers(barriers, entry.whole("worst", 1, barriers.size()));
    }

    List<Option> options(Entry section, String key, String kind) {
        return section.someOf(key, Shape.of(kind, "id", "label", "description")).stream()
                .map(each -> new Option(each.id(ids, kind), each.text("label"), each.text("description")))
                .toList();
    }
}
