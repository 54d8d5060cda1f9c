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

    /** A link to hand on. */
    public static AccessLink claim(Secret secret, PersonId person, String name, Role role, Optional<AreaCode> area) {
        return new AccessLink(secret.hash(), Kind.CLAIM, person, name, role, area, Optional.empty());
    }

    /** The return link to the same role, which the owner keeps. */
    AccessLink exchangedFor(Secret kept) {
        return new AccessLink(kept.hash(), Kind.RETURN, person, name, role, area, Optional.empty());
    }

    public Viewer viewer() {
        return new Viewer(person.value(), name, role, area);
    }
}
