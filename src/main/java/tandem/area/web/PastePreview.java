package tandem.area.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * What a pasted list was read as, before anything is saved.
 *
 * @param questions about the lines that look like something known
 * @param key of the form, so that saving twice adds once
 */
public record PastePreview(
        String title,
        String summary,
        List<String> columns,
        List<Row> rows,
        List<Question> questions,
        String action,
        String back,
        String text,
        String key) {

    public static PastePreview of(
            String title,
            String summary,
            List<String> columns,
            List<Row> rows,
            List<Question> questions,
            String action,
            String back,
            String text) {
        String key = UUID.randomUUID().toString();
        return new PastePreview(title, summary, columns, rows, questions, action, back, text, key);
    }

    public Rendering rendering() {
        return Rendering.view("area/paste-preview").modelAttribute("page", this).build();
    }

    /** One line as it was read: its number, its cells, and what becomes of it. */
    public record Row(int line, List<String> cells, String outcome) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A line that looks like something known: whether to add it anyway. */
    public record Question(int line, String label) {}
}
