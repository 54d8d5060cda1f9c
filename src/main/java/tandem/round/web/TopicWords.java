package tandem.round.web;

import tandem.area.web.Phrases;
import tandem.questionnaire.Axis;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Step;
import tandem.round.AgreedPlace;
import tandem.round.Topic;

/** What topics and their outcomes are called. */
final class TopicWords {

    private TopicWords() {}

    static String name(Topic topic, Phrases phrases) {
        return topic.isWhole() ? phrases.say("round.together.whole") : topic.name();
    }

    /** An outcome in one line: the axis, then the step or that both still disagree. */
    static String outcome(AgreedPlace place, Instrument instrument, Phrases phrases) {
        String axis = instrument.findAxis(place.axis()).map(Axis::name).orElse("");
        String what = place.outcome() instanceof AgreedPlace.Outcome.Agreed agreed
                ? step(place.axis(), agreed.step(), instrument, phrases)
                : phrases.say(
                        "round.together.disagree.because",
                        ((AgreedPlace.Outcome.StillDisagree) place.outcome()).reason());
        return axis.isEmpty() ? what : phrases.say("round.together.line", axis, what);
    }

    /** A step of an axis by its label; a level of an element by its number. */
    static String step(String axis, Step step, Instrument instrument, Phrases phrases) {
        return instrument
                .findAxis(axis)
                .map(found -> phrases.say(
                        "round.together.step", step.value(), found.level(step).label()))
                .orElseGet(() -> phrases.say("round.together.level", step.value()));
    }
}
