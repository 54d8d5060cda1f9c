package tandem;

import java.io.Serial;
import java.util.List;

/**
 * What somebody asked for is against a rule of the domain. The key names a sentence in {@code messages.properties} that
 * says so in plain words; a page shows it, never a stack trace.
 */
public class Rejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    public Rejected(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = List.of(arguments);
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public List<Object> arguments() {
        return arguments;
    }
}
