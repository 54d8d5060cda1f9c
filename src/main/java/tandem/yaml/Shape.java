package tandem.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which keys a part of a file must have, and which it may have. */
public record Shape(String kind, List<String> required, List<String> optional) {

    public static Shape of(String kind, String... required) {
        return new Shape(kind, List.of(required), List.of());
    }

    public Shape orAlso(String... keys) {
        return new Shape(kind, required, List.of(keys));
    }

    public Set<String> allowed() {
        Set<String> all = new LinkedHashSet<>(required);
        all.addAll(optional);
        return all;
    }
}
