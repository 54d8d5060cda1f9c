package tandem.plan;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import tandem.AreaCode;
import tandem.access.EmailAddress;

/**
 * Leads of an area are to be told of these reminders, now and never again.
 *
 * @param reminders what the one letter to each address holds
 */
public record LeadsReminded(AreaCode area, Map<EmailAddress, List<Reminder>> reminders) {

    public LeadsReminded {
        reminders = reminders.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }
}
