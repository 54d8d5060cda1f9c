package tandem.questionnaire;

import java.util.List;
import java.util.Optional;
import tandem.yaml.Entry;
import tandem.yaml.Ids;
import tandem.yaml.Shape;

/** Reads the section of statements that are rated, by theme and element. */
record RatingsReader(Ids ids) {

    private static final Shape SECTION = Shape.of("section", "kind", "themes");
    private static final Shape THEME = Shape.of("theme", "id", "name", "summary", "elements");
    private static final Shape ELEMENT = Shape.of("element", "id", "name", "summary", "guidance", "statements")
            .orAlso("example", "first-steps");
    private static final Shape EXAMPLE = Shape.of("example", "place", "text", "source");
    private static final Shape FIRST_STEP = Shape.of("first step", "up-to", "text");
    private static final Shape STATEMENT =
            Shape.of("statement", "id", "council", "vcs", "levels").orAlso("short");

    Section.Ratings read(Entry section) {
        return new Section.Ratings(section.shaped(SECTION).someOf("themes", THEME).stream()
                .map(this::theme)
                .toList());
    }

    private Theme theme(Entry entry) {
        return new Theme(
                entry.id(ids, "theme"),
                entry.text("name"),
                entry.text("summary"),
                entry.someOf("elements", ELEMENT).stream().map(this::element).toList());
    }

    private Element element(Entry entry) {
        return new Element(
                entry.id(ids, "element"),
                entry.text("name"),
                entry.text("summary"),
                entry.text("guidance"),
                example(entry),
                firstSteps(entry),
                entry.someOf("statements", STATEMENT).stream()
                        .map(this::statement)
                        .toList());
    }

    private static Optional<Element.Example> example(Entry element) {
        if (!element.has("example")) {
            return Optional.empty();
        }
        Entry entry = element.entry("example", EXAMPLE);
        return Optional.of(new Element.Example(entry.text("place"), entry.text("text"), entry.text("source")));
    }

    private static List<Element.FirstStep> firstSteps(Entry element) {
        if (!element.has("first-steps")) {
            return List.of();
        }
        return element.someOf("first-steps", FIRST_STEP).stream()
                .map(step -> new Element.FirstStep(
                        new Step(step.whole("up-to", Step.LOWEST, Step.HIGHEST)), step.text("text")))
                .toList();
    }

    private Statement statement(Entry entry) {
        return new Statement(
                entry.id(ids, "statement"),
                new Wording(entry.text("council"), entry.text("vcs")),
                LevelsReader.read(entry),
                entry.has("short") && entry.yesOrNo("short"));
    }
}
