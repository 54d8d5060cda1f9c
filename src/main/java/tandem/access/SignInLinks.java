package tandem.access;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** The links that were mailed to sign in once, kept by the hash of their secret until an hour after they ended. */
public interface SignInLinks {

    Mono<SignInLink> find(String hash);

    /** Adds a link, and forgets those that ended long ago. */
    Mono<Void> add(SignInLink link, Instant now);

    /** Marks a link as used; true for the one caller who did, false for every other. */
    Mono<Boolean> use(String hash);
}
