package tandem.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.Rejected;

/**
 * The questionnaires that a round uses, taken together. In the short form only its statements are asked; an element or
 * a theme left without any is not asked at all.
 */
public record Instrument(List<Questionnaire> questionnaires, boolean shortForm) {

    /**
     * Takes questionnaires together that can be told apart.
     *
     * @throws Rejected if two are about relationships, two about barriers, or two use one id for different things
     */
    public Instrument {
        questionnaires = List.copyOf(questionnaires);
        refuseTwo("relationships", questionnaires, Questionnaire::relationships);
        refuseTwo("barriers", questionnaires, Questionnaire::barriers);
        refuseSharedIds("theme", questionnaires, each -> themesOf(each).map(Theme::id));
        refuseSharedIds("element", questionnaires, each -> elementsOf(each).map(Element::id));
        refuseSharedIds(
                "statement",
                questionnaires,
                each -> elementsOf(each)
                        .flatMap(element -> element.statements().stream())
                        .map(Statement::id));
    }

    public Optional<Section.Relationships> relationships() {
        return questionnaires.stream()
                .flatMap(each -> each.relationships().stream())
                .findFirst();
    }

    public Optional<Section.Barriers> barriers() {
        return questionnaires.stream().flatMap(each -> each.barriers().stream()).findFirst();
    }

    /** The themes that are asked, with the elements and statements that are asked. */
    public List<Theme> themes() {
        return questionnaires.stream()
                .flatMap(Instrument::themesOf)
                .flatMap(theme -> (shortForm ? theme.shortened() : Optional.of(theme)).stream())
                .toList();
    }

    public List<Element> elements() {
        return themes().stream().flatMap(theme -> theme.elements().stream()).toList();
    }

    public List<Statement> statements() {
        return elements().stream()
                .flatMap(element -> element.statements().stream())
                .toList();
    }

    public int statementCount() {
        return statements().size();
    }

    /** How long a participant should need; in the short form a questionnaire takes as much less as it asks less. */
    public int minutes() {
        return questionnaires.stream().mapToInt(this::minutes).sum();
    }

    public Optional<Theme> findTheme(String id) {
        return themes().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Element> findElement(String id) {
        return elements().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Statement> findStatement(String id) {
        return statements().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Axis> findAxis(String id) {
        return relationships().stream()
                .flatMap(section -> section.axes().stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    public Optional<Option> findType(String id) {
        return relationships().flatMap(section -> find(section.types(), id));
    }

    public Optional<Option> findQuality(String id) {
        return relationships().flatMap(section -> find(section.qualities(), id));
    }

    public Optional<Option> findScale(String id) {
        return relationships().flatMap(section -> find(section.scales(), id));
    }

    public Optional<Option> findBarrier(String id) {
        return barriers().flatMap(section -> find(section.barriers(), id));
    }

    private static Optional<Option> find(List<Option> options, String id) {
        return options.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private int minutes(Questionnaire questionnaire) {
        int all = countStatements(themesOf(questionnaire));
        if (!shortForm || all == 0) {
            return questionnaire.minutes();
        }
        int asked = countStatements(themesOf(questionnaire).flatMap(theme -> theme.shortened().stream()));
        return Math.max(1, (questionnaire.minutes() * asked + all - 1) / all);
    }

    private static int countStatements(Stream<Theme> themes) {
        return themes.flatMap(theme -> theme.elements().stream())
                .mapToInt(element -> element.statements().size())
                .sum();
    }

    private static Stream<Theme> themesOf(Questionnaire questionnaire) {
        return questionnaire.ratings().stream().flatMap(ratings -> ratings.themes().stream());
    }

    private static Stream<Element> elementsOf(Questionnaire questionnaire) {
        return themesOf(questionnaire).flatMap(theme -> theme.elements().stream());
    }

    private static void refuseTwo(
            String kind, List<Questionnaire> all, Function<Questionnaire, Optional<? extends Section>> section) {
        List<Questionnaire> having =
                all.stream().filter(each -> section.apply(each).isPresent()).toList();
        if (having.size() > 1) {
            throw new Rejected(
                    "questionnaire.two-about-" + kind,
                    having.get(0).title(),
                    having.get(1).title());
        }
    }

    private static void refuseSharedIds(
            String kind, List<Questionnaire> all, Function<Questionnaire, Stream<String>> ids) {
        Map<String, Questionnaire> seen = new HashMap<>();
        for (Questionnaire each : all) {
            ids.apply(each).forEach(id -> {
                Questionnaire earlier = seen.putIfAbsent(id, each);
                if (earlier != null) {
                    throw new Rejected("questionnaire.shared-" + kind, id, earlier.title(), each.title());
                }
            });
        }
    }
}
