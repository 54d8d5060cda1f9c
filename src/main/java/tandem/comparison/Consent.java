package tandem.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tandem.access.PersonId;

/**
 * One side's yes to a peer challenge: to these people, until this day. Whoever is added later, and any later day, needs
 * another yes.
 */
public record Consent(LocalDate until, Set<PersonId> peers) {

    public Consent {
        peers = Set.copyOf(peers);
    }

    boolean lets(PersonId peer, LocalDate today) {
        return peers.contains(peer) && !today.isAfter(until);
    }

    /** Whether it is a yes to all of these people and to this day. */
    boolean covers(List<PersonId> everybody, LocalDate day) {
        return peers.containsAll(everybody) && !day.isAfter(until);
    }
}
