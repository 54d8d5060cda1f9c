package tandem.access;

import java.time.Instant;
import java.util.Optional;
import tandem.AreaCode;

/**
 * A personal link to a role. A claim link is handed on or mailed and is exchanged, once, for a return link that nobody
 * else has seen; a return link signs its owner in.
 *
 * @param hash of the secret that stands in the link
 * @param used when a claim link was exchanged
 */
public record AccessLink(
        String hash,
        Kind kind,
        PersonId person,
        String name,
        Role role,
        Optional<AreaCode> area,
        Optional<Instant> used) {

    /** What a link is good for. */
    public enum Kind {
        /** Handed on: to be exchanged once. */
        CLAIM,
        /** Kept by its owner: signs in. */
        RETURN
    }

    public Viewer viewer() {
        return new Viewer(person.value(), name, role, area);
    }
}
