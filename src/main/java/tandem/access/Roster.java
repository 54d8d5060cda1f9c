package tandem.access;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** Where people stand with a role, besides {@link People}. Each feature that gives roles has one; erasing goes through all. */
public interface Roster {

    /** The roles that people have. */
    Flux<Held> held();

    /** Takes a person out; doing it again changes nothing. */
    Mono<Void> takeOut(PersonId person);

    /**
     * A role that somebody has.
     *
     * @param areas in which, or into which the role lets them look
     */
    record Held(PersonId person, Role role, List<AreaCode> areas) {

        public Held {
            areas = List.copyOf(areas);
        }
    }
}
