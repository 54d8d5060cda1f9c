package tandem.access;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Who is signed in. A session lives in the store, so that it survives a restart; its key lives in a cookie only. */
public interface Sessions {

    /** Opens a session and gives the secret that belongs into the viewer's cookie. */
    Mono<Secret> open(Viewer viewer, Instant until);

    Mono<Viewer> find(Secret secret, Instant now);

    Mono<Void> close(Secret secret);

    /** Ends every session of this person or participation. */
    Mono<Void> closeAll(String viewerId);
}
