package tandem.area;

import java.util.List;
import tandem.Side;

/**
 * How far one side is, in one line. Of several lines the one with the highest order is shown.
 *
 * @param key of its words in the messages
 */
public record AreaProgress(Side side, int order, String key, List<Object> arguments) {

    public AreaProgress {
        arguments = List.copyOf(arguments);
    }
}
