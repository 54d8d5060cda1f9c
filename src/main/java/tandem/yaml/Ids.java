package tandem.yaml;

import java.util.HashMap;
import java.util.Map;

/** The ids that a file has used so far, each once for its kind. */
public final class Ids {

    private final Map<String, Integer> lines = new HashMap<>();

    void take(String kind, String id, FilePlace place) {
        Integer earlier = lines.putIfAbsent(kind + " " + id, place.line());
        if (earlier != null) {
            throw place.fault("this id is used twice for a " + kind + ", first in line " + earlier);
        }
    }
}
