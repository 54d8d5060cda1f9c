package tandem.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.Side;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Option;
import tandem.relationship.Relationship;
import tandem.results.Figure;
import tandem.results.Named;
import tandem.results.NamedByBoth;
import tandem.results.Place;
import tandem.results.RelationshipResult;

/** The register with what each side says of it, and the map by scale. */
record RelationshipSheets(BookWords words, Material material) {

    Table relationships() {
        List<List<Cell>> rows = shown().map(this::row).toList();
        return material.table("relationships", rows, words.say("relationships.none"));
    }

    Table spatial() {
        List<List<Cell>> rows = scales().flatMap(scale -> shown().filter(
                                each -> each.scales().contains(scale.id()))
                        .map(each -> List.<Cell>of(
                                new Cell.Words(scale.label()),
                                new Cell.Figure(each.id().number()),
                                words.words(each.name()))))
                .toList();
        return material.table("spatial", rows, words.say("relationships.none"));
    }

    /** Relationships within the VCS are left out where the side that takes the workbook away does not see them. */
    private Stream<Relationship> shown() {
        return material.relationships().stream()
                .filter(each -> !each.isWithinVcs()
                        || material.seen().isEmpty()
                        || result(each).isPresent());
    }

    private List<Cell> row(Relationship each) {
        return List.of(
                new Cell.Figure(each.id().number()),
                words.words(each.name()),
                words.words(labels(each.types(), this::type)),
                words.words(names(each.organisations())),
                words.words(names(each.departments())),
                words.words(labels(each.scales(), this::scale)),
                told(each, result -> mainType(result, Side.COUNCIL)),
                told(each, result -> mainType(result, Side.VCS)),
                told(each, result -> qualities(result, Side.COUNCIL)),
                told(each, result -> qualities(result, Side.VCS)),
                told(each, this::axes),
                words.words(each.structures()),
                words.words(each.support()));
    }

    private Optional<RelationshipResult> result(Relationship relationship) {
        return material.seen().stream()
                .flatMap(seen -> seen.results().relationships().stream())
                .filter(result -> result.number() == relationship.id().number())
                .findFirst();
    }

    private Cell told(Relationship each, Function<RelationshipResult, String> tell) {
        return new Cell.Words(result(each).map(tell).orElseGet(() -> words.say("no-results")));
    }

    private String mainType(RelationshipResult result, Side side) {
        List<String> main = result.mainTypes().getOrDefault(side, List.of());
        return main.isEmpty() ? whyNone(result.types(), side, words.told("types.no-main")) : labels(main, this::type);
    }

    private String qualities(RelationshipResult result, Side side) {
        List<String> named = result.qualities().stream()
                .filter(quality -> quality.of(side) == Named.BY_HALF_OR_MORE)
                .map(NamedByBoth::option)
                .toList();
        return named.isEmpty()
                ? whyNone(result.qualities(), side, words.say("relationships.no-quality"))
                : labels(named, this::quality);
    }

    /** Why nothing is told of a side, as the results page says it. Who was asked and how many answered is one for all options. */
    private String whyNone(List<NamedByBoth> options, Side side, String noneNamed) {
        Named any = options.stream().map(option -> option.of(side)).findFirst().orElse(Named.NOT_ASKED);
        return switch (any) {
            case WITHHELD, NOT_ASKED -> words.told("named." + any.name());
            case BY_HALF_OR_MORE, BY_FEWER -> noneNamed;
        };
    }

    private String axes(RelationshipResult result) {
        return result.axes().isEmpty()
                ? words.told("not-asked")
                : result.axes().entrySet().stream()
                        .map(entry -> words.say(
                                "relationships.axis",
                                axis(entry.getKey()),
                                steps(entry.getValue().council()),
                                steps(entry.getValue().vcs())))
                        .collect(Collectors.joining("; "));
    }

    private String steps(Figure figure) {
        return figure.place()
                .map(Place::inWords)
                .orElse(words.say("figure." + figure.status().name()));
    }

    private String names(List<?> ids) {
        return ids.stream()
                .map(Object::toString)
                .map(id -> material.names().getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    private static String labels(List<String> ids, UnaryOperator<String> label) {
        return ids.stream().map(label).collect(Collectors.joining(", "));
    }

    private Stream<Option> scales() {
        return material.seen().stream()
                .flatMap(seen -> seen.instrument().relationships().stream())
                .flatMap(asked -> asked.scales().stream());
    }

    private String type(String id) {
        return label(material.seen().flatMap(seen -> seen.instrument().findType(id)), id);
    }

    private String scale(String id) {
        return label(material.seen().flatMap(seen -> seen.instrument().findScale(id)), id);
    }

    private String quality(String id) {
        return label(material.seen().flatMap(seen -> seen.instrument().findQuality(id)), id);
    }

    private String axis(String id) {
        return material.seen()
                .flatMap(seen -> seen.instrument().findAxis(id))
                .map(Axis::name)
                .orElse(id);
    }

    private static String label(Optional<Option> option, String id) {
        return option.map(Option::label).orElse(id);
    }
}
