package tandem.comparison.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.site.web.FormErrors;
import tandem.site.web.TypedDate;

/** The last day of a peer challenge, as it was typed. */
record UntilForm(TypedDate until) {

    UntilForm(@Nullable TypedDate until) {
        this.until = until == null ? TypedDate.empty() : until;
    }

    static FormErrors errors(TypedDate until, LocalDate today) {
        return FormErrors.none()
                .withIf(until.isEmpty(), "until", "comparison.form.until.missing")
                .withIf(until.date().isEmpty(), "until", "comparison.form.until.wrong")
                .withIf(until.date().filter(day -> day.isBefore(today)).isPresent(), "until", "comparison.until.past");
    }

    FormErrors errors(LocalDate today) {
        return errors(until, today);
    }
}
