package tandem.area.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.area.Resemblance;

/**
 * What a pasted list was read as, before anything is saved.
 *
 * @param questions about the lines that look like something known
 * @param key of the form, so that saving twice adds once
 */
public record PastePreview(
        String title,
        String summary,
        List<Row> rows,
        List<Question> questions,
        String action,
        String back,
        String text,
        String key) {

    public static PastePreview of(
            String title,
            String summary,
            List<Row> rows,
            List<Question> questions,
            String action,
            String back,
            String text) {
        String key = UUID.randomUUID().toString();
        return new PastePreview(title, summary, rows, questions, action, back, text, key);
    }

    public Rendering rendering() {
        return Rendering.view("area/paste-preview").modelAttribute("page", this).build();
    }

    /**
     * One line as it was read, and what becomes of it.
     *
     * @param details what else stands in the line
     * @param note why it is not simply added, if it is not
     */
    public record Row(String name, String details, String note, String tag, String kind) {

        /** A line with this name, which stands to what is known like this. */
        public static Row of(int line, String name, String details, Resemblance resemblance, Phrases phrases) {
            String outcome = resemblance instanceof Resemblance.Known
                    ? "known"
                    : resemblance instanceof Resemblance.Alike ? "alike" : "new";
            String note = resemblance instanceof Resemblance.Alike alike
                    ? phrases.say("area.preview.looks-like", alike.other())
                    : "";
            return new Row(
                    phrases.say("area.preview.row", line, name),
                    details,
                    note,
                    phrases.say("area.preview." + outcome),
                    outcome.equals("new") ? "done" : outcome.equals("alike") ? "todo" : "plain");
        }
    }

    /** A line that looks like something known: whether to add it anyway. */
    public record Question(int line, String label) {

        public static Optional<Question> of(int line, String name, Resemblance resemblance, Phrases phrases) {
            return resemblance instanceof Resemblance.Alike alike
                    ? Optional.of(new Question(line, phrases.say("area.preview.anyway", line, name, alike.other())))
                    : Optional.empty();
        }
    }
}
