package tandem.plan;

import java.util.List;
import tandem.AreaCode;
import tandem.access.EmailAddress;

/** The leads of an area are to be told of these reminders, in one letter to each, now and never again. */
public record LeadsReminded(AreaCode area, List<Reminder> reminders, List<EmailAddress> leads) {

    public LeadsReminded {
        reminders = List.copyOf(reminders);
        leads = List.copyOf(leads);
    }
}
