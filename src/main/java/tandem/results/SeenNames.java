package tandem.results;

import org.springframework.context.support.MessageSourceAccessor;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;
import tandem.round.Bundle;
import tandem.round.PinnedRelationship;

/** The names of what is placed on the axes, as they were when the round was opened. */
public record SeenNames(Instrument instrument, MessageSourceAccessor messages) {

    /** The name of one relationship, of the whole, or of several that are taken together. */
    public String name(Seen seen) {
        return seen.relationships().size() > 1
                ? together(seen)
                : seen.relationships().stream()
                        .map(PinnedRelationship::name)
                        .findFirst()
                        .orElseGet(() -> say("results.whole"));
    }

    private String together(Seen seen) {
        int several = seen.relationships().size();
        String type = seen.about().substring(seen.about().indexOf('/') + 1);
        return type.equals(Bundle.SEVERAL)
                ? say("results.bundle.several", several)
                : say(
                        "results.bundle",
                        instrument.findType(type).map(Option::label).orElse(type),
                        several);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }
}
