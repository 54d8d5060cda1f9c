package tandem.workbook;

import java.io.Serial;
import tandem.Rejected;

/** A file that is refused as a whole; the message says what kind of thing is wrong with it. */
public final class Unreadable extends Rejected {

    @Serial
    private static final long serialVersionUID = 1L;

    Unreadable(String why, Object... arguments) {
        super("workbook.unreadable." + why, arguments);
    }
}
