package tandem.yaml;

import java.io.Serial;
import tandem.StartRefused;

/** A file is not as it must be: says the file, the line or id, what was found, what is allowed. */
public class BrokenFile extends StartRefused {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A fault for whoever wrote the file.
     *
     * @param guide the file that explains what such a file must be like
     */
    public BrokenFile(String message, String guide) {
        super(message, "Change the file and start again. " + guide + " explains what a file must be like.");
    }
}
