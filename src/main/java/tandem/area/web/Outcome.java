package tandem.area.web;

import java.util.Optional;
import tandem.area.Resemblance;

/** What becomes of a pasted line, in words. */
public final class Outcome {

    private Outcome() {}

    public static String of(Resemblance resemblance, Phrases phrases) {
        if (resemblance instanceof Resemblance.Known) {
            return phrases.say("area.preview.known");
        }
        return resemblance instanceof Resemblance.Alike alike
                ? phrases.say("area.preview.alike", alike.other())
                : phrases.say("area.preview.new");
    }

    /** Whether to add a line that looks like something known, if it does. */
    public static Optional<PastePreview.Question> question(
            int line, String name, Resemblance resemblance, Phrases phrases) {
        return resemblance instanceof Resemblance.Alike alike
                ? Optional.of(
                        new PastePreview.Question(line, phrases.say("area.preview.anyway", line, name, alike.other())))
                : Optional.empty();
    }
}
