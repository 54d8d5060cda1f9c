package tandem.plan.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.area.web.Typed;
import tandem.plan.Action.Status;
import tandem.plan.Draft;
import tandem.site.web.FormErrors;

/**
 * What was reported on an action.
 *
 * @param seen the status that stood on the page
 */
record Report(String seen, String status, String note) {

    Report(@Nullable String seen, @Nullable String status, @Nullable String note) {
        this.seen = Typed.line(seen);
        this.status = Typed.line(status);
        this.note = Typed.lines(note);
    }

    static Report of(Status status) {
        return new Report(status.name(), status.name(), "");
    }

    Optional<Status> chosen() {
        return status(status);
    }

    /** The status that stood on the page; if that is not known, the chosen one, which then changes nothing. */
    Status before() {
        return status(seen).or(this::chosen).orElseThrow();
    }

    FormErrors errors() {
        return FormErrors.none()
                .withIf(chosen().isEmpty(), "status", "plan.report.status-missing")
                .withIf(note.length() > Draft.LONGEST, "note", "plan.action.too-long", Draft.LONGEST)
                .withIf(note.isEmpty() && status.equals(seen), "note", "plan.report.nothing");
    }

    private static Optional<Status> status(String name) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
