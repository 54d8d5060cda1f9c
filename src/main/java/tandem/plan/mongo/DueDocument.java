package tandem.plan.mongo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tandem.plan.Action.Due;

/** When an action is due, as stored: one of the three is there. */
record DueDocument(
        @Nullable String day,
        @Nullable String month,
        @Nullable String notDated) {

    static DueDocument of(Due due) {
        if (due instanceof Due.OnDay on) {
            return new DueDocument(on.day().toString(), null, null);
        }
        if (due instanceof Due.InMonth in) {
            return new DueDocument(null, in.month().toString(), null);
        }
        return new DueDocument(null, null, ((Due.NotDated) due).reason());
    }

    Due toDue() {
        if (day != null) {
            return new Due.OnDay(LocalDate.parse(day));
        }
        if (month != null) {
            return new Due.InMonth(YearMonth.parse(month));
        }
        if (notDated != null) {
            return new Due.NotDated(notDated);
        }
        throw new IllegalStateException("A stored action is due on a day, in a month, or has a reason for no date");
    }
}
