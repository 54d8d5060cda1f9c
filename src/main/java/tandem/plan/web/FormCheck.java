package tandem.plan.web;

import java.time.LocalDate;
import java.util.Optional;
import tandem.plan.Action.Due;
import tandem.plan.Draft;
import tandem.plan.web.ActionForm.DueKind;
import tandem.site.web.FormErrors;

/** What is wrong with a form about an action, in the order of the page. */
final class FormCheck {

    private FormCheck() {}

    static FormErrors errors(ActionForm form) {
        return FormErrors.none()
                .withIf(form.what().isEmpty(), "what", "plan.action.what-missing")
                .and(tooLong("what", form.what()))
                .and(tooLong("why", form.why()))
                .and(start(form))
                .and(due(form))
                .and(tooLong("partners", form.partners()))
                .and(tooLong("resources", form.resources()))
                .and(tooLong("measure", form.measure()));
    }

    private static FormErrors start(ActionForm form) {
        boolean typed = !form.start().isEmpty();
        Optional<LocalDate> start = form.start().date();
        Optional<LocalDate> last = form.due().flatMap(Due::lastDay);
        return FormErrors.none()
                .withIf(typed && start.isEmpty(), "start", "plan.form.start-invalid")
                .withIf(
                        start.filter(day -> last.filter(day::isAfter).isPresent())
                                .isPresent(),
                        "start",
                        "plan.action.start-after-due");
    }

    private static FormErrors due(ActionForm form) {
        if (form.kind().isEmpty()) {
            return FormErrors.none().with("due", "plan.form.due-missing");
        }
        DueKind kind = form.kind().orElseThrow();
        boolean unread = form.due().isEmpty();
        return FormErrors.none()
                .withIf(unread && kind == DueKind.DAY, "dueDay", "plan.form.day-invalid")
                .withIf(unread && kind == DueKind.MONTH, "dueMonth", "plan.form.month-invalid")
                .withIf(unread && kind == DueKind.NONE, "noDate", "plan.form.no-date-missing")
                .and(tooLong("noDate", form.noDate()));
    }

    private static FormErrors tooLong(String field, String text) {
        return FormErrors.none().withIf(text.length() > Draft.LONGEST, field, "plan.action.too-long", Draft.LONGEST);
    }
}
