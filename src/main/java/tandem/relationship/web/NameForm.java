package tandem.relationship.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;
import tandem.questionnaire.Option;
import tandem.relationship.Relationship;
import tandem.site.web.FormErrors;

/**
 * The name of a relationship, its main type, and the types it blends with it.
 *
 * @param differs whether somebody said that it is another than the one whose name looks like it
 * @param key of the form that adds it
 */
record NameForm(String name, String main, List<String> blends, Boolean differs, String key, Long version) {

    NameForm(
            @Nullable String name,
            @Nullable String main,
            @Nullable List<String> blends,
            @Nullable Boolean differs,
            @Nullable String key,
            @Nullable Long version) {
        this.name = Typed.line(name);
        this.main = Typed.line(main);
        this.blends = Typed.ticked(blends);
        this.differs = Boolean.TRUE.equals(differs);
        this.key = Typed.line(key);
        this.version = version == null ? 0 : version;
    }

    static NameForm empty(String key) {
        return new NameForm("", "", List.of(), false, key, 0L);
    }

    static NameForm of(Relationship relationship) {
        return new NameForm(
                relationship.name(),
                relationship.mainType().orElse(""),
                relationship.types().stream().skip(1).toList(),
                false,
                "",
                relationship.version());
    }

    NameForm asOf(long current) {
        return new NameForm(name, main, blends, differs, key, current);
    }

    FormErrors errors(List<Option> types) {
        return FormErrors.none()
                .withIf(name.isEmpty(), "name", "relationship.name.missing")
                .withIf(name.length() > Relationship.LONGEST_NAME, "name", "area.name.long", Relationship.LONGEST_NAME)
                .withIf(types.stream().noneMatch(type -> type.id().equals(main)), "main", "relationship.main.missing");
    }

    /** The main type, then the others that the questionnaire knows. */
    List<String> types(List<Option> known) {
        return Stream.concat(Stream.of(main), known.stream().map(Option::id).filter(blends::contains))
                .distinct()
                .toList();
    }
}
