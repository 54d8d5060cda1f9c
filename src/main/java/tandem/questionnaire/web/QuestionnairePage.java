package tandem.questionnaire.web;

import java.util.List;
import java.util.Optional;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Level;
import tandem.questionnaire.Option;
import tandem.questionnaire.Questionnaire;
import tandem.questionnaire.Section;
import tandem.questionnaire.Statement;
import tandem.questionnaire.Theme;

/**
 * All that a questionnaire asks, for reading; the same as a page and as JSON. What it does not ask about is an empty
 * list.
 *
 * @param minutes how long a participant should need
 * @param worstBarriers how many barriers may be marked as the worst
 */
record QuestionnairePage(
        String id,
        int version,
        String title,
        String summary,
        int minutes,
        int statements,
        int shortFormStatements,
        List<OptionView> types,
        List<OptionView> qualities,
        List<AxisView> axes,
        List<OptionView> scales,
        List<ThemeView> themes,
        List<OptionView> barriers,
        int worstBarriers) {

    static QuestionnairePage of(Questionnaire asked) {
        Optional<Section.Relationships> relationships = asked.relationships();
        Optional<Section.Barriers> barriers = asked.barriers();
        Instrument full = new Instrument(List.of(asked), false);
        return new QuestionnairePage(
                asked.id().name(),
                asked.id().version(),
                asked.title(),
                asked.summary(),
                asked.minutes(),
                full.statementCount(),
                new Instrument(List.of(asked), true).statementCount(),
                relationships.map(each -> OptionView.all(each.types())).orElse(List.of()),
                relationships.map(each -> OptionView.all(each.qualities())).orElse(List.of()),
                relationships.stream()
                        .flatMap(each -> each.axes().stream())
                        .map(AxisView::of)
                        .toList(),
                relationships.map(each -> OptionView.all(each.scales())).orElse(List.of()),
                full.themes().stream().map(ThemeView::of).toList(),
                barriers.map(each -> OptionView.all(each.barriers())).orElse(List.of()),
                barriers.map(Section.Barriers::worst).orElse(0));
    }

    /** Something that can be named or ticked. */
    record OptionView(String id, String label, String description) {

        static List<OptionView> all(List<Option> options) {
            return options.stream()
                    .map(each -> new OptionView(each.id(), each.label(), each.description()))
                    .toList();
        }
    }

    /** One of five described levels. */
    record LevelView(int step, String label, String description) {

        static List<LevelView> all(List<Level> levels) {
            return levels.stream()
                    .map(each -> new LevelView(each.step().value(), each.label(), each.description()))
                    .toList();
        }
    }

    /** An axis with its question for each side. */
    record AxisView(String id, String name, String council, String vcs, List<LevelView> levels) {

        static AxisView of(Axis axis) {
            return new AxisView(
                    axis.id(),
                    axis.name(),
                    axis.question().council(),
                    axis.question().vcs(),
                    LevelView.all(axis.levels()));
        }
    }

    /** A theme with its elements. */
    record ThemeView(String id, String name, String summary, List<ElementView> elements) {

        static ThemeView of(Theme theme) {
            return new ThemeView(
                    theme.id(),
                    theme.name(),
                    theme.summary(),
                    theme.elements().stream().map(ElementView::of).toList());
        }
    }

    /** An element with all that helps to answer and to go on from there. */
    record ElementView(
            String id,
            String name,
            String summary,
            String guidance,
            Optional<Element.Example> example,
            List<FirstStepView> firstSteps,
            List<StatementView> statements) {

        static ElementView of(Element element) {
            return new ElementView(
                    element.id(),
                    element.name(),
                    element.summary(),
                    element.guidance(),
                    element.example(),
                    element.firstSteps().stream()
                            .map(each -> new FirstStepView(each.upTo().value(), each.text()))
                            .toList(),
                    element.statements().stream().map(StatementView::of).toList());
        }
    }

    /** A first step, and the level up to which it is offered. */
    record FirstStepView(int upTo, String text) {}

    /** A statement in both wordings. */
    record StatementView(String id, boolean shortForm, String council, String vcs, List<LevelView> levels) {

        static StatementView of(Statement statement) {
            return new StatementView(
                    statement.id(),
                    statement.shortForm(),
                    statement.wording().council(),
                    statement.wording().vcs(),
                    LevelView.all(statement.levels()));
        }
    }
}
