package tandem.area.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.area.PastedLines;
import tandem.area.PastedLines.Fault;
import tandem.site.web.FormErrors;

/** A page with one large box to paste a list into, and what is wrong with its lines. */
public record PastePage(
        String title, List<String> intro, String example, String action, String back, String text, FormErrors errors) {

    /** The words are those of the messages {@code <key>.title}, {@code <key>.intro.1}, {@code .2}, {@code <key>.example}. */
    public static PastePage of(
            String key, String action, String back, String text, FormErrors errors, Phrases phrases) {
        return new PastePage(
                phrases.say(key + ".title"),
                List.of(phrases.say(key + ".intro.1"), phrases.say(key + ".intro.2")),
                phrases.say(key + ".example"),
                action,
                back,
                text,
                errors);
    }

    /** What is wrong with the list as a whole, before its lines are looked at. */
    public static FormErrors errors(String text) {
        PastedLines lines = PastedLines.of(text);
        return FormErrors.none()
                .withIf(lines.lines().isEmpty(), "lines", "area.paste.nothing")
                .withIf(
                        lines.areTooMany(),
                        "lines",
                        "area.paste.too-many",
                        PastedLines.MOST,
                        lines.lines().size());
    }

    /** Every problem of every line, and one at the box that says how many lines there are. */
    public static FormErrors errors(List<Fault> faults) {
        long wrong = faults.stream().map(Fault::line).distinct().count();
        FormErrors errors = FormErrors.none().with("lines", "area.paste.faults", wrong);
        for (int at = 0; at < faults.size(); at++) {
            Fault fault = faults.get(at);
            errors = errors.with("line-" + at, fault.key(), fault.arguments().toArray());
        }
        return errors;
    }

    /** The problems of single lines, to be listed at the box. */
    public List<FormErrors.Problem> lineProblems() {
        return errors.list().stream()
                .filter(problem -> problem.field().startsWith("line-"))
                .toList();
    }

    public Rendering rendering() {
        return Rendering.view("area/paste")
                .modelAttribute("page", this)
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }
}
