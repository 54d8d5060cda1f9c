package tandem.round.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.area.web.Phrases;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Element;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace;
import tandem.round.Round;
import tandem.round.Topic;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** One topic to talk about, with a question for each of its places. */
record TopicPage(
        String title, String back, String action, String lead, List<Field> fields, boolean open, FormErrors errors) {

    static final String DISAGREE = "disagree";

    /**
     * One place.
     *
     * @param fixed what both confirmed; empty while it can change
     */
    record Field(String name, String legend, List<Choice> choices, String value, String reason, String fixed) {}

    static TopicPage of(
            Topic topic,
            Round round,
            Instrument instrument,
            List<AgreedPlace> places,
            TopicForm form,
            FormErrors errors,
            Phrases phrases) {
        List<Field> fields = topic.places().stream()
                .map(axis -> field(axis, find(places, axis), instrument, form, phrases))
                .toList();
        return new TopicPage(
                TopicWords.name(topic, phrases),
                round.id().path() + "/together",
                round.id().path() + "/together/" + topic.about(),
                instrument.elements().stream()
                        .filter(element -> topic.about().equals("element/" + element.id()))
                        .findFirst()
                        .map(Element::summary)
                        .orElse(""),
                fields,
                fields.stream().anyMatch(field -> field.fixed().isEmpty()),
                errors);
    }

    private static Optional<AgreedPlace> find(List<AgreedPlace> places, String axis) {
        return places.stream().filter(place -> place.axis().equals(axis)).findFirst();
    }

    private static Field field(
            String axis, Optional<AgreedPlace> place, Instrument instrument, TopicForm form, Phrases phrases) {
        return new Field(
                TopicForm.name(axis),
                instrument.findAxis(axis).map(Axis::name).orElseGet(() -> phrases.say("round.together.where")),
                choices(axis, instrument, phrases),
                form.choice(axis),
                form.reason(axis),
                place.filter(AgreedPlace::isFixed)
                        .map(fixed -> TopicWords.outcome(fixed, instrument, phrases))
                        .orElse(""));
    }

    private static List<Choice> choices(String axis, Instrument instrument, Phrases phrases) {
        return Stream.concat(
                        Step.ALL.stream()
                                .map(step -> Choice.of(
                                        String.valueOf(step.value()),
                                        TopicWords.step(axis, step, instrument, phrases))),
                        Stream.of(Choice.of(DISAGREE, phrases.say("round.together.disagree"))))
                .toList();
    }
}
