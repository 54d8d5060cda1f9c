package tandem.store;

import java.io.Serial;

/** The file could not be written, for example because the disk is full: nothing is acknowledged meanwhile. */
final class NotSaved extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotSaved() {
        super("The store could not save");
    }
}
