package tandem.relationship.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;
import tandem.questionnaire.Option;
import tandem.relationship.Relationship;
import tandem.site.web.FormErrors;

/** How a relationship works: at which scales, through which structures, with what support, since which year. */
record WorkingForm(List<String> scales, String structures, String support, String since, Long version) {

    private static final int FIRST_YEAR = 1800;
    private static final int LONGEST_TEXT = 1000;

    WorkingForm(
            @Nullable List<String> scales,
            @Nullable String structures,
            @Nullable String support,
            @Nullable String since,
            @Nullable Long version) {
        this.scales = Typed.ticked(scales);
        this.structures = Typed.lines(structures);
        this.support = Typed.lines(support);
        this.since = Typed.line(since);
        this.version = version == null ? 0 : version;
    }

    static WorkingForm of(Relationship relationship) {
        return new WorkingForm(
                relationship.scales(),
                relationship.structures(),
                relationship.support(),
                relationship.since().map(String::valueOf).orElse(""),
                relationship.version());
    }

    WorkingForm asOf(long current) {
        return new WorkingForm(scales, structures, support, since, current);
    }

    FormErrors errors(int thisYear) {
        boolean isYear = since.matches("[0-9]{4}");
        return FormErrors.none()
                .withIf(structures.length() > LONGEST_TEXT, "structures", "area.text.long", LONGEST_TEXT)
                .withIf(support.length() > LONGEST_TEXT, "support", "area.text.long", LONGEST_TEXT)
                .withIf(!since.isEmpty() && !isYear, "since", "relationship.since.form")
                .withIf(
                        isYear && (Integer.parseInt(since) > thisYear || Integer.parseInt(since) < FIRST_YEAR),
                        "since",
                        "relationship.since.range",
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(thisYear));
    }

    List<String> scales(List<Option> known) {
        return known.stream().map(Option::id).filter(scales::contains).toList();
    }

    Optional<Integer> year() {
        return Typed.optional(since).map(Integer::valueOf);
    }
}
