package tandem.round.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tandem.area.web.Typed;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace;
import tandem.round.AgreedPlace.Outcome;
import tandem.round.Topic;
import tandem.site.web.FormErrors;

/** What was chosen for a topic, by the axis's id: a step, or that both still disagree, with the reason. */
record TopicForm(Map<String, String> choices, Map<String, String> reasons) {

    TopicForm {
        choices = Map.copyOf(choices);
        reasons = Map.copyOf(reasons);
    }

    static TopicForm of(List<AgreedPlace> places) {
        Map<String, String> choices = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (AgreedPlace place : places) {
            if (place.outcome() instanceof Outcome.Agreed agreed) {
                choices.put(place.axis(), String.valueOf(agreed.step().value()));
            } else {
                choices.put(place.axis(), TopicPage.DISAGREE);
                reasons.put(place.axis(), ((Outcome.StillDisagree) place.outcome()).reason());
            }
        }
        return new TopicForm(choices, reasons);
    }

    static TopicForm read(Topic topic, MultiValueMap<String, String> sent) {
        Map<String, String> choices = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (String axis : topic.places()) {
            choices.put(axis, Typed.line(sent.getFirst(name(axis))));
            reasons.put(axis, Typed.lines(sent.getFirst(name(axis) + "-reason")));
        }
        return new TopicForm(choices, reasons);
    }

    static String name(String axis) {
        return axis.isEmpty() ? "level" : "axis-" + axis;
    }

    String choice(String axis) {
        return choices.getOrDefault(axis, "");
    }

    String reason(String axis) {
        return reasons.getOrDefault(axis, "");
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none().withIf(outcomeCount() == 0, name(first()), "round.together.choose");
        for (String axis : choices.keySet().stream().sorted().toList()) {
            boolean disagrees = choice(axis).equals(TopicPage.DISAGREE);
            boolean unknown = !disagrees && !choice(axis).matches("[1-5]?");
            errors = errors.withIf(unknown, name(axis), "round.together.choose")
                    .withIf(
                            disagrees && reason(axis).isEmpty(),
                            name(axis) + "-reason",
                            "round.together.reason-missing")
                    .withIf(
                            reason(axis).length() > Outcome.StillDisagree.LONGEST,
                            name(axis) + "-reason",
                            "round.together.reason-long",
                            Outcome.StillDisagree.LONGEST);
        }
        return errors;
    }

    private String first() {
        return choices.keySet().stream().sorted().findFirst().orElse("");
    }

    private long outcomeCount() {
        return choices.values().stream().filter(choice -> !choice.isEmpty()).count();
    }

    /** What a form without errors records; what was left open is left out. */
    Map<String, Outcome> outcomes() {
        Map<String, Outcome> all = new HashMap<>();
        choices.forEach((axis, choice) -> {
            if (choice.equals(TopicPage.DISAGREE)) {
                all.put(axis, new Outcome.StillDisagree(reason(axis)));
            } else if (choice.matches("[1-5]")) {
                all.put(axis, new Outcome.Agreed(new Step(Integer.parseInt(choice))));
            }
        });
        return all;
    }
}
