package tandem.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who is signed in. A session lives in the store, so that it survives a restart; its key lives in a cookie only. */
public interface Sessions {

    /** For how long leads, peers and administrators may leave a session unused. */
    Duration IDLE = Duration.ofHours(12);

    /**
     * Opens a session of somebody who has shown who they are, and gives the secret that belongs into the viewer's cookie.
     *
     * @param people the ids under which this human being has roles, to change between
     */
    Mono<Secret> open(Viewer viewer, List<PersonId> people, Instant until);

    /** The ids under which whoever signed in has roles; empty if the session has run out. */
    Mono<List<PersonId>> people(Secret secret, Instant now);

    /** Opens a session and gives the secret that belongs into the viewer's cookie. */
    default Mono<Secret> open(Viewer viewer, Instant until) {
        boolean person = !viewer.isVisitor() && !viewer.role().participates();
        return open(viewer, person ? List.of(viewer.person()) : List.of(), until);
    }

    /**
     * Whose session it is; empty if it has run out, or if a lead, peer or administrator has not used it for so long.
     * Finding it counts as using it.
     */
    Mono<Viewer> find(Secret secret, Instant now);

    /** Takes away what has run out, and with it the names that stand there. */
    Mono<Void> sweep(Instant now);

    Mono<Void> close(Secret secret);

    /** Ends every session of this person or participation. */
    Mono<Void> closeAll(String viewerId);
}
