package tandem.round;

import java.util.Objects;
import reactor.core.publisher.Mono;

/** Waits in a test for what must come. */
public final class Got {

    private Got() {}

    public static <T> T got(Mono<T> coming) {
        return Objects.requireNonNull(coming.block(), "Nothing came");
    }
}
