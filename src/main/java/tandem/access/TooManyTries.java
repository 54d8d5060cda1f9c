package tandem.access;

import java.time.Duration;

/** Somebody tried too often within an hour, and is answered again after a while. */
public final class TooManyTries extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    TooManyTries(Duration wait) {
        super("Too many tries");
        this.wait = wait;
    }

    /** How long to wait. */
    public Duration untilAnswered() {
        return wait;
    }
}
