package tandem;

import java.io.Serial;

/** There is no such thing, or it is not for whoever asked: both read the same from outside (404). */
public class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super(what + " " + id + " does not exist", null, false, false);
    }
}
