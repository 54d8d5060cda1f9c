package tandem.plan;

import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** Each area's book of reminders. */
public interface ReminderBooks {

    /** The book as it stands; empty, in version 0, when nobody was ever reminded. */
    Mono<ReminderBook> get(AreaCode area);

    /** Stores the book if it still is as it was before; false if somebody else was first. */
    Mono<Boolean> replace(ReminderBook before, ReminderBook after);
}
