package tandem;

import java.io.Serial;

/** What somebody asked for is there, and is not for the role they work in (403). The key says so in plain words. */
public class Forbidden extends Rejected {

    @Serial
    private static final long serialVersionUID = 1L;

    public Forbidden(String key, Object... arguments) {
        super(key, arguments);
    }
}
