package tandem.round.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.support.MessageSourceAccessor;
import tandem.Side;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Level;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.round.Answer;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.site.web.Choice;

/** Makes the questions of one part, in the side's own words, with what was answered so far. */
final class Questions {

    /** What the radio "I do not know" sends. */
    static final String DO_NOT_KNOW = "do-not-know";

    /** What the radio "Does not apply" sends. */
    static final String DOES_NOT_APPLY = "does-not-apply";

    /** Ends the name of the field that marks the main type or the worst barriers. */
    static final String MOST = ".most";

    private final Instrument instrument;
    private final Side side;
    private final Map<String, Answer> answers;
    private final MessageSourceAccessor words;

    Questions(Instrument instrument, Side side, Map<String, Answer> answers, MessageSourceAccessor words) {
        this.instrument = instrument;
        this.side = side;
        this.answers = answers;
        this.words = words;
    }

    List<QuestionGroup> of(PartName name) {
        if (name.equals(PartName.BARRIERS)) {
            return instrument.barriers().map(this::barriers).stream().toList();
        }
        if (name.isTheme()) {
            return instrument.themes().stream()
                    .filter(theme -> PartName.theme(theme.id()).equals(name))
                    .flatMap(theme -> theme.elements().stream())
                    .map(this::element)
                    .toList();
        }
        return instrument
                .relationships()
                .map(asked -> name.isRelationship() ? relationship(asked) : List.of(places(asked)))
                .orElse(List.of());
    }

    private List<QuestionGroup> relationship(Section.Relationships asked) {
        return List.of(
                group("answer.group.types", List.of(many(Part.TYPES, asked.types()), mainType(asked))),
                places(asked),
                group("answer.group.strategic", List.of(strategic(), many(Part.QUALITIES, asked.qualities()))),
                group("answer.group.scales", List.of(many(Part.SCALES, asked.scales()))));
    }

    private QuestionGroup places(Section.Relationships asked) {
        return group(
                "answer.group.places", asked.axes().stream().map(this::axis).toList());
    }

    private Question axis(Axis axis) {
        List<Choice> choices = new ArrayList<>(levels(axis.levels()));
        choices.add(choice(DO_NOT_KNOW));
        return one(Part.AXIS + axis.id(), axis.question().forSide(side), "", choices);
    }

    private Question mainType(Section.Relationships asked) {
        String item = Part.TYPES + MOST;
        return new Question.One(
                item, words.getMessage("answer.main-type"), "", names(asked.types()), firstOf(most(Part.TYPES)));
    }

    private Question strategic() {
        List<Choice> choices = List.of(choice("yes"), choice("no"), choice(DO_NOT_KNOW));
        String value = answers.get(Part.STRATEGIC) instanceof Answer.Ticked ticked
                ? ticked.options().isEmpty() ? "no" : "yes"
                : value(Part.STRATEGIC);
        return new Question.One(
                Part.STRATEGIC,
                words.getMessage("answer.strategic"),
                words.getMessage("answer.strategic.hint"),
                choices,
                value);
    }

    private QuestionGroup element(Element element) {
        String example = element.example()
                .map(told ->
                        words.getMessage("answer.example", new Object[] {told.place(), told.text(), told.source()}))
                .orElse("");
        List<Question> statements = element.statements().stream()
                .map(statement -> {
                    List<Choice> choices = new ArrayList<>(levels(statement.levels()));
                    choices.add(choice(DO_NOT_KNOW));
                    choices.add(choice(DOES_NOT_APPLY));
                    return one(statement.id(), statement.wording().forSide(side), "", choices);
                })
                .toList();
        return new QuestionGroup(element.name(), element.summary(), element.guidance(), example, statements);
    }

    private QuestionGroup barriers(Section.Barriers asked) {
        Question worst = new Question.Many(
                Part.BARRIERS + MOST,
                words.getMessage("answer.worst", new Object[] {asked.worst()}),
                "",
                names(asked.barriers()),
                most(Part.BARRIERS));
        return group("answer.group.barriers", List.of(many(Part.BARRIERS, asked.barriers()), worst));
    }

    private Question one(String item, String legend, String hint, List<Choice> choices) {
        return new Question.One(item, legend, hint, choices, value(item));
    }

    private Question many(String item, List<Option> options) {
        List<Choice> choices = options.stream()
                .map(option -> new Choice(option.id(), option.label(), option.description()))
                .toList();
        Set<String> values = answers.get(item) instanceof Answer.Ticked ticked ? ticked.options() : Set.of();
        return new Question.Many(
                item, words.getMessage("answer." + item), words.getMessage("answer.tick-all"), choices, values);
    }

    private String value(String item) {
        Answer answer = answers.get(item);
        if (answer instanceof Answer.Placed placed) {
            return Integer.toString(placed.step().value());
        }
        if (answer instanceof Answer.DoesNotApply) {
            return DOES_NOT_APPLY;
        }
        return answer instanceof Answer.DoesNotKnow ? DO_NOT_KNOW : "";
    }

    private Set<String> most(String item) {
        return answers.get(item) instanceof Answer.Ticked ticked ? ticked.most() : Set.of();
    }

    private static String firstOf(Set<String> values) {
        return values.stream().findFirst().orElse("");
    }

    private static List<Choice> levels(List<Level> levels) {
        return levels.stream()
                .map(level -> new Choice(Integer.toString(level.step().value()), level.label(), level.description()))
                .toList();
    }

    private static List<Choice> names(List<Option> options) {
        return Stream.of(options)
                .flatMap(List::stream)
                .map(option -> Choice.of(option.id(), option.label()))
                .toList();
    }

    private Choice choice(String value) {
        return Choice.of(value, words.getMessage("answer.choice." + value));
    }

    private QuestionGroup group(String key, List<Question> questions) {
        return new QuestionGroup(words.getMessage(key), words.getMessage(key + ".intro"), "", "", questions);
    }
}
